"""
How often a fault is tried: a quick set in every run, the full set with SALON_FAULTS=full.

The full set is for a night. Longest are the wrong passwords (25 minutes of one core), the fuzz
of the header (20), the kills (10 each) and the flipped bits (7); every other file takes less.
"""

import os

FULL = os.environ.get("SALON_FAULTS") == "full"


def times(quick: int, full: int) -> int:
    """Return how many times to try in this run."""
    return full if FULL else quick
