"""Visits: when a client came, for what, to whom."""
