-- What clients answered for each purpose, photos among them; added and never changed, the last
-- one counts. Columns stand in the order of salon_vault/consent_register/model.py.
CREATE TABLE consent_answer (
    number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    said TEXT NOT NULL,
    day TEXT NOT NULL,
    staff TEXT NOT NULL,
    form TEXT NOT NULL,
    wording INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    language TEXT NOT NULL,
    how TEXT NOT NULL,
    paper TEXT NOT NULL,
    until TEXT,
    guardian TEXT NOT NULL,
    receipt TEXT NOT NULL,
    mistaken TEXT NOT NULL
) STRICT;

INSERT INTO consent_answer (number, id, client, purpose, said, day, staff, form, wording,
    fingerprint, language, how, paper, guardian, receipt, mistaken)
SELECT number, lower(hex(randomblob(8))), client, purpose,
    CASE said WHEN 1 THEN 'yes' ELSE 'no' END, day, staff, '', wording, '', '', 'orally', '',
    guardian, '', '' FROM photo_answer;

DROP TABLE photo_answer;

CREATE INDEX consent_answer_by_client ON consent_answer (client, day, number);
-- Answers on a paper, and what agrees to a purpose.
CREATE INDEX consent_answer_by_paper ON consent_answer (paper) WHERE paper <> '';
CREATE INDEX consent_answer_by_purpose ON consent_answer (purpose, client);
CREATE INDEX consent_answer_mistaken ON consent_answer (mistaken) WHERE mistaken <> '';
