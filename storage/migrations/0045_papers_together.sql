-- Papers that are one form in several languages: all have the code of the first of them.
-- See salon_vault/consents/tracking/together.py.
ALTER TABLE paper ADD COLUMN together TEXT;

CREATE INDEX paper_together ON paper (together) WHERE together IS NOT NULL;
