-- How long signed forms count, by the owner's word; and when an answer about health last became
-- another one: the day alone, on which forms that count "until health changes" end.
CREATE TABLE form_validity (
    form TEXT NOT NULL PRIMARY KEY,
    months INTEGER,
    visits INTEGER,
    with_health INTEGER NOT NULL,
    day TEXT,
    staff TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE health_change (
    client TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_signed ON paper (kind, client) WHERE outcome = 'signed';
