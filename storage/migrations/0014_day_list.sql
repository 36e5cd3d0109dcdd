-- Who comes when. A client's entries go with the card; a name stands only where there is no card,
-- and only for some days; of a guest there is none.
CREATE TABLE day_entry (
    id TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    at TEXT,
    client TEXT REFERENCES client (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    treatment TEXT NOT NULL,
    treatment_id TEXT,
    staff TEXT,
    coming TEXT NOT NULL,
    origin TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX day_entry_by_day ON day_entry (day, at);

CREATE INDEX day_entry_by_client ON day_entry (client, day);
