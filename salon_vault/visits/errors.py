"""Why a visit does not begin."""

from collections.abc import Sequence

from salon_vault.clearance.model import Obstacle
from salon_vault.errors import Refused


class StandsAgainst(Refused):
    """Something stops a treatment today, and nobody with the right to has lifted it."""

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        super().__init__(len(obstacles))
        self.obstacles = tuple(obstacles)
        """What it is: days and codes for the screen at this desk, no contents of records."""


class VisitClosed(Refused):
    """The visit was closed on another day; what it says can be corrected all the same."""
