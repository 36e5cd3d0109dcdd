"""How often a fault is tried: a quick set in every run, the full set with SALON_FAULTS=full."""

import os

FULL = os.environ.get("SALON_FAULTS") == "full"


def times(quick: int, full: int) -> int:
    """Return how many times to try in this run."""
    return full if FULL else quick
