"""Patch tests: the rules a salon goes by, what was tested, and what a test allows."""
