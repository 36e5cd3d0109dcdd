-- Which booking of another program an entry is: one that moved changes its entry, and adds none.
ALTER TABLE day_entry ADD COLUMN booking TEXT NOT NULL DEFAULT '';

CREATE INDEX day_entry_by_booking ON day_entry (booking) WHERE booking <> '';
