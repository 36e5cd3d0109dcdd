-- Questions before treatments: the salon's own versions of the sets, and what came of asking.

CREATE TABLE question_set (
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    adopted_at TEXT NOT NULL,
    adopted_by TEXT NOT NULL,
    in_force INTEGER NOT NULL,
    contents TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID;

-- What was said lies sealed under the same id, see storage/contraindications.py.
CREATE TABLE answers (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    set_version INTEGER NOT NULL,
    asked_at TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    weight INTEGER NOT NULL,
    to_do TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_by_client ON answers (client, kind);
