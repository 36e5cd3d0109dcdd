"""A day's list on paper: looking at it, and printing it."""
