-- The first vault: cards, visits, papers, notices, settings, sealed records, blobs, the log.
-- Days are ISO 8601 text, moments are ISO 8601 text in UTC, ids are random and name nobody.

-- What lists show stands in front, so that they read little of each row.
CREATE TABLE client (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    spelling TEXT NOT NULL,
    phone_tail TEXT NOT NULL,
    severity INTEGER NOT NULL,
    last_visit TEXT,
    language TEXT NOT NULL,
    since TEXT NOT NULL,
    handling TEXT NOT NULL,
    allergies_asked_on TEXT,
    tail_backwards TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX client_by_visit ON client (last_visit DESC, since DESC, id);

-- Read from its end, a shorter tail is a prefix.
CREATE INDEX client_by_tail ON client (tail_backwards, last_visit DESC);

-- Folded words: a prefix is a range of the primary key, already in the order of the list.
-- In name stand all words of the card, each after a blank, those of its name first.
CREATE TABLE client_word (
    word TEXT NOT NULL,
    name TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    PRIMARY KEY (word, name, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_word_by_client ON client_word (client, word);

-- Keyed hashes of phone numbers, their endings, and birthdays, under a key of contact.
CREATE TABLE contact_token (
    token BLOB NOT NULL,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    PRIMARY KEY (token, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_token_by_client ON contact_token (client);

-- Contact and health of a client, one value each that only its compartment opens.
CREATE TABLE sealed_record (
    subject TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (subject, client)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    treatment TEXT NOT NULL,
    staff TEXT NOT NULL,
    price INTEGER,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_by_client ON visit (client, day DESC);

-- A file under blobs/ and the key it is sealed with, wrapped for its compartment.
CREATE TABLE blob (
    id TEXT NOT NULL PRIMARY KEY,
    compartment TEXT NOT NULL,
    key BLOB NOT NULL,
    size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
    code TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
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
    copies INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_by_client ON paper (client, made_at DESC);

CREATE TABLE notice_version (
    number INTEGER NOT NULL PRIMARY KEY,
    law TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    since TEXT NOT NULL
) STRICT;

CREATE TABLE handover (
    id INTEGER NOT NULL PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    version INTEGER NOT NULL REFERENCES notice_version (number),
    language TEXT NOT NULL,
    at TEXT NOT NULL,
    how TEXT NOT NULL,
    staff TEXT NOT NULL
) STRICT;

CREATE INDEX handover_by_client ON handover (client, at DESC);

CREATE INDEX handover_by_version ON handover (version, client);

-- The salon's own settings, one JSON value.
CREATE TABLE salon (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    settings TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- The log. The core of an entry is canonical JSON, the other tables are held to it by
-- verification and not by foreign keys, which bind nobody who writes past this program.
CREATE TABLE log (
    seq INTEGER NOT NULL PRIMARY KEY,
    core TEXT NOT NULL,
    link BLOB NOT NULL,
    signature BLOB NOT NULL,
    cosignature BLOB,
    mac BLOB NOT NULL
) STRICT;

-- Sealed to the owner, and the only part of an entry that can be erased.
CREATE TABLE log_detail (
    seq INTEGER NOT NULL PRIMARY KEY,
    salt BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT;

-- The end of the chain, and the state of the forward-secure MAC after it.
CREATE TABLE log_state (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    link BLOB NOT NULL,
    mac_state BLOB NOT NULL
) STRICT;

-- Made from the cores and checked against them: which entries name a record.
CREATE TABLE log_ref (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id, kind, seq)
) STRICT, WITHOUT ROWID;

-- Made from the cores and checked against them: every INTENT without an answer.
CREATE TABLE log_intent (
    seq INTEGER NOT NULL PRIMARY KEY,
    use_case TEXT NOT NULL
) STRICT;

-- How far the header had come when it was last seen or written, see storage/high_water.py.
CREATE TABLE high_water (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    marks BLOB NOT NULL
) STRICT;

-- Public keys of everybody who ever signed an entry, each under the root's signature.
CREATE TABLE signer (
    id TEXT NOT NULL PRIMARY KEY,
    member TEXT NOT NULL,
    public_key BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;
