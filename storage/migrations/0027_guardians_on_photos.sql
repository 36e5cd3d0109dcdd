-- Of a minor: which guardian on the card said so.

ALTER TABLE photo_answer ADD COLUMN guardian TEXT NOT NULL DEFAULT '';
