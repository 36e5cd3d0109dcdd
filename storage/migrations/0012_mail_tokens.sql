-- Cards whose lookup tokens are not complete: those from before mail addresses had one. Only
-- somebody with the key to contact can make them; it is done in small steps once they are here.
CREATE TABLE token_due (
    client TEXT NOT NULL PRIMARY KEY REFERENCES client (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO token_due SELECT client FROM sealed_record WHERE subject = 'contact';
