"""Minors: who has to be there, what is not done yet, and whom to reach."""
