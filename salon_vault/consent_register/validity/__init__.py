"""How long a signed form counts, and which have to be signed again."""
