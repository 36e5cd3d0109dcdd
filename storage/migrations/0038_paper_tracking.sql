-- Who noted what came of a paper and why, until when one is awaited, when its scan was filed;
-- and the boxes that signed originals lie in. See salon_vault/consents/tracking.
ALTER TABLE paper ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE paper ADD COLUMN awaited_until TEXT;
ALTER TABLE paper ADD COLUMN noted_by TEXT;
ALTER TABLE paper ADD COLUMN noted_at TEXT;
ALTER TABLE paper ADD COLUMN filed_on TEXT;

DROP INDEX paper_waiting;
-- What nobody has noted an outcome of, the oldest first.
CREATE INDEX paper_waiting ON paper (made_at)
    WHERE outcome IN ('printed', 'saved', 'will_bring');

CREATE TABLE paper_box (
    name TEXT NOT NULL PRIMARY KEY,
    begun_at TEXT NOT NULL,
    begun_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
