-- Minors: the month from which on somebody is of age, and the salon's rules about ages.

CREATE TABLE age_mark (
    client TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    of_age_from TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE age_rules (
    version INTEGER NOT NULL PRIMARY KEY,
    adopted_at TEXT NOT NULL,
    adopted_by TEXT NOT NULL,
    in_force INTEGER NOT NULL,
    contents TEXT NOT NULL
) STRICT;

-- Cards whose mark is still to be made, by somebody with the key to contact.
CREATE TABLE age_due (
    client TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO age_due SELECT client FROM sealed_record WHERE subject = 'contact';
