-- Colour formulas; the bowls are JSON, see storage/formula_rows.py.

CREATE TABLE formula (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    visit TEXT REFERENCES visit (id) ON DELETE SET NULL,
    day TEXT NOT NULL,
    staff TEXT NOT NULL,
    purpose TEXT NOT NULL,
    natural TEXT,
    start TEXT,
    target TEXT,
    bowls TEXT NOT NULL,
    result TEXT NOT NULL,
    next_time TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE INDEX formula_of_client ON formula (client, day);
CREATE INDEX formula_of_visit ON formula (visit) WHERE visit IS NOT NULL;
