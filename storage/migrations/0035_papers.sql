-- Papers without a card (from the emergency folder), what came of each, and where it lies.
-- Columns for what is known of a paper stand in the order of salon_vault/consents/model.py.
CREATE TABLE paper_now (
    code TEXT NOT NULL PRIMARY KEY,
    client TEXT REFERENCES client (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    language TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    pages INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    blob TEXT NOT NULL,
    compartment TEXT NOT NULL,
    outcome TEXT NOT NULL,
    copies INTEGER NOT NULL,
    treatment TEXT NOT NULL DEFAULT '',
    fingerprint TEXT NOT NULL DEFAULT '',
    outcome_on TEXT,
    outcome_by TEXT NOT NULL DEFAULT '',
    witness TEXT NOT NULL DEFAULT '',
    box TEXT NOT NULL DEFAULT '',
    fields TEXT NOT NULL DEFAULT '[]',
    version INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

INSERT INTO paper_now (code, client, kind, template_version, language, made_at, made_by, pages,
    sha256, blob, compartment, outcome, copies)
SELECT code, client, kind, template_version, language, made_at, made_by, pages,
    sha256, blob, compartment, outcome, copies FROM paper;

DROP TABLE paper;
ALTER TABLE paper_now RENAME TO paper;

CREATE INDEX paper_by_client ON paper (client, made_at DESC);
-- What is still out of the house or not yet filed.
CREATE INDEX paper_waiting ON paper (made_at) WHERE outcome IN ('printed', 'will_bring');
