-- What staff were told and signed, what was brought to the owner, and reviews of access.

CREATE TABLE staff_notice_version (
    number INTEGER NOT NULL PRIMARY KEY,
    law TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    since TEXT NOT NULL
) STRICT;

-- Sheets printed for one person; scope is the hash of what that person was told by it.
CREATE TABLE staff_sheet (
    id TEXT NOT NULL PRIMARY KEY,
    member TEXT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    blob TEXT NOT NULL,
    scope BLOB NOT NULL,
    signed_on TEXT
) STRICT, WITHOUT ROWID;

-- One sealed value each, for the owner alone; not even whose login it is about stands outside.
CREATE TABLE odd_finding (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE access_review (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Thresholds (staff are told them), and how often access is gone through.
CREATE TABLE review_setting (
    name TEXT NOT NULL PRIMARY KEY,
    setting TEXT NOT NULL
) STRICT, WITHOUT ROWID;
