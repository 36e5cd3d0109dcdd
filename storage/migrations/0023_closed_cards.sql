-- Cards that open to named persons alone: the name sealed to the owner, and its key to each.
CREATE TABLE closed_card (
    client TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_card_key (
    client TEXT NOT NULL REFERENCES closed_card (client) ON DELETE CASCADE,
    member TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (client, member)
) STRICT, WITHOUT ROWID;

-- Who may open the cards of a colleague's clients, up to a day.
CREATE TABLE cover (
    id TEXT NOT NULL PRIMARY KEY,
    member TEXT NOT NULL,
    instead_of TEXT NOT NULL,
    until TEXT NOT NULL,
    given_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
