-- Seals over ranges of the log, the last entries that former keys may have signed, and an
-- index to narrow the log by.

-- The body is canonical JSON, see storage/seals.py; the root signs under it at the next login
-- of an owner.
CREATE TABLE log_seal (
    last_seq INTEGER NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    signature BLOB NOT NULL,
    countersignature BLOB
) STRICT;

-- Up to which entry a key that is no longer in the roster may have signed, under the root's
-- signature.
CREATE TABLE signer_end (
    id TEXT NOT NULL PRIMARY KEY,
    last_seq INTEGER NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What the log is narrowed by, read out of the cores; a core that is no JSON has nulls.
CREATE INDEX log_told ON log (
    CASE WHEN json_valid(core) THEN core ->> '$.t' END,
    CASE WHEN json_valid(core) THEN core ->> '$.actor' END,
    CASE WHEN json_valid(core) THEN core ->> '$.case' END,
    CASE WHEN json_valid(core) THEN core ->> '$.phase' END,
    CASE
        WHEN instr(core, ',"exported",') THEN 'exported'
        WHEN instr(core, ',"printed",') THEN 'printed'
        WHEN instr(core, ',"changed",') OR instr(core, ',"erased",') THEN 'changed'
        WHEN instr(core, '["client",') THEN 'opened'
        ELSE ''
    END
);
