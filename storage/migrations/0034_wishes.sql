-- What a client likes, where the salon asks for that: see salon_vault/card_fields.

CREATE TABLE wishes (
    client TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    hair TEXT NOT NULL,
    drink TEXT NOT NULL,
    talk TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
