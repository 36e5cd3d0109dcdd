-- Keys that signed for a person in one shift, each certified by their identity: storage/shift_key.py.
CREATE TABLE shift_key (
    id TEXT NOT NULL PRIMARY KEY,
    member TEXT NOT NULL,
    public_key BLOB NOT NULL,
    boot TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;
