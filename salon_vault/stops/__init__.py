"""Stops: what was done although something stood against it, and who has to hear of it."""
