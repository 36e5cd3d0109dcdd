"""Sealed records of a card that nobody can read: told, and taken out by an owner."""
