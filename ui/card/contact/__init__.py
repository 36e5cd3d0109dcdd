"""How to reach a client."""
