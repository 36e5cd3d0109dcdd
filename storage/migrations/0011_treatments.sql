-- The salon's list of treatments, sealed records of which a client may have many, and cards that
-- were merged into another.

CREATE TABLE treatment (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    price INTEGER,
    minutes INTEGER,
    active INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One value each that only its compartment opens, see storage/sealed_items.py.
CREATE TABLE sealed_item (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sealed_item_by_client ON sealed_item (client, subject);

-- Nothing of a merged card moves: it points to the card that stays.
ALTER TABLE client ADD COLUMN merged_into TEXT REFERENCES client (id);

CREATE INDEX client_merged ON client (merged_into) WHERE merged_into IS NOT NULL;
