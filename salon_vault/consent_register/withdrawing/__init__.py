"""Withdrawing consent: at once, with a receipt, and what has to follow."""
