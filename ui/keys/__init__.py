"""Changing the keys of the vault, on screen."""
