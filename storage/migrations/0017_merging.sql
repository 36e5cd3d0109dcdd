-- How cards were merged, for as long as they can be taken apart: the plain part of what changed
-- on the card that stays as JSON, contact and health among the sealed items.
CREATE TABLE merging (
    going TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    staying TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    staff TEXT NOT NULL,
    change TEXT NOT NULL,
    along TEXT NOT NULL,
    contact TEXT,
    health TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX merging_by_staying ON merging (staying);
