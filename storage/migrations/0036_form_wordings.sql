-- The salon's own wordings of forms; each version stays as it was signed.

CREATE TABLE form_wording (
    form TEXT NOT NULL,
    version INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    base INTEGER NOT NULL,
    texts TEXT NOT NULL,
    PRIMARY KEY (form, version)
) STRICT, WITHOUT ROWID;
