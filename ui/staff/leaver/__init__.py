"""Somebody leaves: what they opened, keys out and changed, a sheet, and what comes next."""
