"""Allergies and notes on a client's health, for those with the key."""
