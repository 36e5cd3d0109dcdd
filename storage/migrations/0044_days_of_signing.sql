-- On which day a paper was signed, as far as somebody told, and for which day's visit it was
-- printed ahead: see salon_vault/consents/day_signed.py. Of papers from before nobody told.
ALTER TABLE paper ADD COLUMN for_day TEXT;
ALTER TABLE paper ADD COLUMN signed_on TEXT;
