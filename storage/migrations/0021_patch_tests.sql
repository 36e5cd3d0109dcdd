-- Rules on patch tests, the tests, reactions, and who answered for a treatment all the same. Here
-- lies what everybody at the counter has to know; what was seen lies in sealed_item.

CREATE TABLE patch_rule (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    treatment TEXT REFERENCES treatment (id),
    product TEXT NOT NULL,
    authority TEXT NOT NULL,
    source TEXT NOT NULL,
    policy_on TEXT,
    earliest INTEGER NOT NULL,
    latest INTEGER,
    every_time INTEGER NOT NULL,
    valid_n INTEGER,
    valid_unit TEXT,
    counted_from TEXT NOT NULL,
    repeat_on TEXT NOT NULL,
    gap INTEGER,
    youngest INTEGER,
    since TEXT NOT NULL,
    warn_until TEXT,
    active INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE patch_test (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    treatment TEXT,
    product TEXT NOT NULL,
    lot TEXT NOT NULL,
    site TEXT NOT NULL,
    placed_at TEXT NOT NULL,
    placed_by TEXT NOT NULL,
    read_at TEXT,
    read_by TEXT NOT NULL,
    result TEXT NOT NULL,
    origin TEXT NOT NULL,
    corrects TEXT,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX patch_test_by_client ON patch_test (client);
CREATE INDEX patch_test_waiting ON patch_test (placed_at) WHERE result = 'pending';

-- Tests from before that moment do not count any more for these kinds; why, nobody reads here.
CREATE TABLE test_lapse (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    kinds TEXT NOT NULL,
    staff TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX test_lapse_by_client ON test_lapse (client);

CREATE TABLE reaction (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    bars TEXT NOT NULL,
    barred_lines TEXT NOT NULL,
    treatment TEXT NOT NULL,
    product TEXT NOT NULL,
    lot TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    insurer_told_on TEXT,
    letter_on TEXT,
    lifted_on TEXT,
    lifted_by TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX reaction_by_client ON reaction (client);

CREATE TABLE clearance_override (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    treatment TEXT NOT NULL,
    day TEXT NOT NULL,
    covers TEXT NOT NULL,
    staff TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX clearance_override_by_client ON clearance_override (client);
