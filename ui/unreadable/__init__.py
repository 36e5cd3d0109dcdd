"""What of a card nobody can read, above all its pages, and how an owner takes it out."""
