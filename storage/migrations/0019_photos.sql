-- Photos of clients and files on their cards. What they show and are called is sealed, see
-- storage/sealed_items.py; here lies that there are some, what was agreed, and where one sees them.

CREATE TABLE client_blob (
    blob TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    item TEXT NOT NULL,
    part TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX client_blob_by_client ON client_blob (client, subject, item);

-- Cards that were made from an old one are counted.
CREATE INDEX client_blob_old ON client_blob (client) WHERE part = 'old_card';

-- What clients said to each use of photos; added and never changed, the last one counts.
CREATE TABLE photo_answer (
    number INTEGER NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    said INTEGER NOT NULL,
    day TEXT NOT NULL,
    staff TEXT NOT NULL,
    wording INTEGER NOT NULL
) STRICT;

CREATE INDEX photo_answer_by_client ON photo_answer (client, number);

CREATE TABLE photo_publication (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    photo TEXT NOT NULL,
    purpose TEXT NOT NULL,
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    staff TEXT NOT NULL,
    down_day TEXT,
    down_staff TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX photo_publication_by_client ON photo_publication (client, day DESC);
