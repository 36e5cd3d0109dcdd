-- What is up and has to come down is looked for whenever an owner unlocks.

CREATE INDEX photo_publication_up ON photo_publication (day) WHERE down_day IS NULL;
