-- What backups are made of and where they went.

-- Of the sealed file; null in rows from before, until the next backup is staged.
ALTER TABLE blob ADD COLUMN sha256 BLOB;

CREATE TABLE stick (
    id TEXT NOT NULL PRIMARY KEY,
    label TEXT NOT NULL,
    registered_on TEXT NOT NULL,
    home_since TEXT
) STRICT, WITHOUT ROWID;

-- What came of a set on a stick, each time it was looked at.
CREATE TABLE shipment (
    at TEXT NOT NULL,
    stick TEXT NOT NULL,
    backup TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (at, stick, backup)
) STRICT, WITHOUT ROWID;

-- Keyed tokens of erased clients: a restored vault erases them again, and names nobody.
CREATE TABLE erasure (
    token BLOB NOT NULL PRIMARY KEY,
    erased_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
