"""Putting records of patch tests right on screen, and what an owner hears of it."""
