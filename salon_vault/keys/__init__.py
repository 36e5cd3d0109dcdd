"""Changing the vault's keys: when somebody leaves, and when one may be known."""
