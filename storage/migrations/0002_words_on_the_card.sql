-- The words of a card stand on the card as well, as client_word.name has them. Renaming finds
-- the rows it takes away by them, and no second index of the words is written with every name.
ALTER TABLE client ADD COLUMN words TEXT NOT NULL DEFAULT '';

UPDATE client SET words = coalesce(
    (SELECT w.name FROM client_word AS w WHERE w.client = client.id LIMIT 1), '');

DROP INDEX client_word_by_client;
