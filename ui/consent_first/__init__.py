"""Asking a client before anything about health is written down, and what is still to ask."""
