-- Files on this PC that anyone can read, to remind of them at closing: salon_vault/left_outside.
CREATE TABLE outside_file (
    path TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    record TEXT NOT NULL,
    left_on TEXT
) STRICT, WITHOUT ROWID;
