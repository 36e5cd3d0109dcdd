-- Every version of a rule on patch tests, so that the papers for an insurer name the one of the
-- day. Of rules kept before this, kept_on is not known, nor what an earlier version said.

CREATE TABLE patch_rule_version (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    treatment TEXT,
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
    version INTEGER NOT NULL,
    kept_on TEXT,
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO patch_rule_version
    SELECT id, kind, treatment, product, authority, source, policy_on, earliest, latest,
        every_time, valid_n, valid_unit, counted_from, repeat_on, gap, youngest, since,
        warn_until, active, version, NULL
    FROM patch_rule;
