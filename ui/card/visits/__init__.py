"""When a client came, and for what."""
