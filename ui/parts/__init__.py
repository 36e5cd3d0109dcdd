"""Small things that many screens are made of, one class a file."""
