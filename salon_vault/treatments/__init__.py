"""Treatments: what the salon does, at which price, and which rules each one goes by."""
