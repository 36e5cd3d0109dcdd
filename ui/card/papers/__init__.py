"""The papers of a client, and what came of them."""
