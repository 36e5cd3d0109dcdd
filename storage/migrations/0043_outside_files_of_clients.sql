-- Whose a file outside is, where it is one client's: its name goes with the card. What was
-- remembered before is of nobody.
ALTER TABLE outside_file ADD COLUMN client TEXT REFERENCES client (id) ON DELETE CASCADE;
CREATE INDEX outside_file_by_client ON outside_file (client) WHERE client IS NOT NULL;
