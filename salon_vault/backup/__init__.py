"""Backups: sets made while the vault is unlocked, shipped to two sticks in turn."""
