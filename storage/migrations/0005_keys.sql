-- Compartments' keys that were replaced, each sealed under the one after it: storage/held_keys.py.
CREATE TABLE former_key (
    key TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (key, epoch)
) STRICT, WITHOUT ROWID;
