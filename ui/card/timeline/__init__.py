"""Everything that happened with a client, in one list."""
