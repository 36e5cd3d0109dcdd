"""Find or do anything: one field for all clients and all deeds."""
