-- Who took a stick home; null while it is at the salon, and where nobody was named.
ALTER TABLE stick ADD COLUMN home_with TEXT;
