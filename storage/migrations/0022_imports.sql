-- Lists of clients that were taken in. One entry of the log stands for all cards of a list: its
-- digest covers the rows of imported_record, see storage/importing/manifest.py.
CREATE TABLE client_import (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    member TEXT NOT NULL,
    cards INTEGER NOT NULL,
    taken_back INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Ids name nobody, and stay as those in the log do: so nothing here refers to a card.
CREATE TABLE imported_record (
    import TEXT NOT NULL,
    subject TEXT NOT NULL,
    client TEXT NOT NULL,
    digest BLOB NOT NULL,
    taken_back INTEGER NOT NULL,
    PRIMARY KEY (import, subject, client)
) STRICT, WITHOUT ROWID;
