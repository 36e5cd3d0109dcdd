-- A visit knows which treatments of the list it had, who did it, from when to when, which
-- products were used, and what stood against it.

ALTER TABLE visit ADD COLUMN treatments TEXT NOT NULL DEFAULT '';  -- ids, with spaces between
ALTER TABLE visit ADD COLUMN practitioner TEXT;
ALTER TABLE visit ADD COLUMN started_at TEXT;
ALTER TABLE visit ADD COLUMN closed_at TEXT;

-- "treatment ground code", with line breaks between; and when an owner has seen it.
ALTER TABLE visit ADD COLUMN against TEXT NOT NULL DEFAULT '';
ALTER TABLE visit ADD COLUMN seen_on TEXT;

-- Whom to tell at the next login that it was done against a stop.
ALTER TABLE visit ADD COLUMN tell TEXT;

CREATE INDEX visit_open ON visit (started_at)
    WHERE started_at IS NOT NULL AND closed_at IS NULL;
CREATE INDEX visit_against ON visit (day DESC) WHERE against <> '';
CREATE INDEX visit_by_practitioner ON visit (practitioner, day)
    WHERE practitioner IS NOT NULL;

CREATE TABLE visit_product (
    visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    product TEXT NOT NULL,
    lot TEXT NOT NULL,
    PRIMARY KEY (visit, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_product_by_lot ON visit_product (lot) WHERE lot <> '';
