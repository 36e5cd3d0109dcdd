-- When which form was signed, told by this index alone: see storage/form_validity.py.
DROP INDEX paper_signed;
CREATE INDEX paper_signed ON paper (kind, client, signed_on, for_day, outcome_on, made_at)
    WHERE outcome = 'signed';
