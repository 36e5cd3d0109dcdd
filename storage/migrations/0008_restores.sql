-- What a restored vault still has to see to, and what the checks of backup and vault have shown.

-- People whose login no longer opens anything, until they are enrolled anew.
CREATE TABLE to_enrol (
    member TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Trial restores and integrity checks: what each found, as canonical JSON.
CREATE TABLE checked (
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    found TEXT NOT NULL,
    PRIMARY KEY (kind, at)
) STRICT, WITHOUT ROWID;
