-- Papers that were printed blank, for the emergency folder, and were given to a client later.
CREATE TABLE given_paper (
    code TEXT NOT NULL PRIMARY KEY REFERENCES paper (code) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
