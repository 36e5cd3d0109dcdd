-- Products, their lots, and on whom a lot was used.

CREATE TABLE product (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    brand TEXT NOT NULL,
    line TEXT NOT NULL,
    name TEXT NOT NULL,
    used_on TEXT,
    version INTEGER NOT NULL,
    -- Kind, brand, line and name without what people type differently, see Product.key.
    same TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE lot (
    id TEXT NOT NULL PRIMARY KEY,
    product TEXT NOT NULL REFERENCES product (id) ON DELETE CASCADE,
    number TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    expires_on TEXT,
    finished_on TEXT,
    version INTEGER NOT NULL,
    -- The number without what people read differently, see salon_vault/products/numbers.py.
    same TEXT NOT NULL,
    UNIQUE (same, product)
) STRICT, WITHOUT ROWID;

CREATE INDEX lot_of_product ON lot (product);

CREATE TABLE product_use (
    used_for TEXT NOT NULL,
    record TEXT NOT NULL,
    lot TEXT NOT NULL REFERENCES lot (id) ON DELETE CASCADE,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    staff TEXT NOT NULL,
    PRIMARY KEY (used_for, record, lot)
) STRICT, WITHOUT ROWID;

CREATE INDEX product_use_of_lot ON product_use (lot);
CREATE INDEX product_use_of_client ON product_use (client);
