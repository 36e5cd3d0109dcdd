"""Saving the list of clients outside the vault."""
