"""Minors, on screen: who has to be there, and whom to reach."""
