-- Who was of age is written down as such: a mark that says nothing makes nobody grown up.

CREATE TABLE age_mark_new (
    client TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    of_age_from TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO age_mark_new SELECT client, coalesce(of_age_from, 'grown') FROM age_mark;

DROP TABLE age_mark;

ALTER TABLE age_mark_new RENAME TO age_mark;
