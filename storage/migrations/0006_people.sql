-- What is kept about the people who work here and needs no signature of the root.

-- Papers signed and lessons taken.
CREATE TABLE on_file (
    member TEXT NOT NULL,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    filed_on TEXT NOT NULL,
    PRIMARY KEY (member, kind, item, filed_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE absence (
    member TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    back_on TEXT,
    PRIMARY KEY (member, since)
) STRICT, WITHOUT ROWID;

-- Openings outside somebody's hours, or with a login from an envelope, for the owner.
CREATE TABLE odd_opening (
    at TEXT NOT NULL,
    member TEXT NOT NULL,
    why TEXT NOT NULL,
    seen_on TEXT,
    PRIMARY KEY (at, member, why)
) STRICT, WITHOUT ROWID;

CREATE TABLE past_delegation (
    member TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    ended_on TEXT NOT NULL,
    seen INTEGER NOT NULL,
    root_changed INTEGER NOT NULL,
    PRIMARY KEY (member, since, ended_on)
) STRICT, WITHOUT ROWID;
