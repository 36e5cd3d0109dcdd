-- Under whose login a client came on the list: nobody opens a card by listing it.
ALTER TABLE day_entry ADD COLUMN put_by TEXT;
