"""A visit that is under way: begun, added to, closed, opened again."""
