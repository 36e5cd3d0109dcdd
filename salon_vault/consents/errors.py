"""Why a consent form does not print."""

from collections.abc import Sequence

from salon_vault.clearance.model import Obstacle
from salon_vault.errors import Refused


class FormStopped(Refused):
    """Something stops the treatment today, and nobody with the right to has answered for it."""

    def __init__(self, obstacles: Sequence[Obstacle]) -> None:
        super().__init__(len(obstacles))
        self.obstacles = tuple(obstacles)
        """What it is: days and codes for the screen at this desk, no contents of records."""
