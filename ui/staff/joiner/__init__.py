"""Somebody joins: who they are, when they work, how they get in, what they signed."""
