"""
How often a fault is tried: a quick set in every run, the full set with SALON_FAULTS=full.

The full set is for a night on a quiet PC. Each of these takes a quarter of an hour or more of
one core: wrong passwords, the fuzz of the header and of the typed kit, random edits of the log,
kills and power cuts. The rest are minutes.
"""

import os

FULL = os.environ.get("SALON_FAULTS") == "full"


def times(quick: int, full: int) -> int:
    """Return how many times to try in this run."""
    return full if FULL else quick
