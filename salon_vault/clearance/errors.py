"""What goes wrong where something stands against a treatment."""

from collections.abc import Sequence

from salon_vault.clearance.model import Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.errors import Refused, UserMistake
from salon_vault.refusal import RefusedOnCard


class Stopped(RefusedOnCard):
    """Something stops a treatment, and nobody with the right to has answered for it."""

    def __init__(self, client: ClientId, obstacles: Sequence[Obstacle]) -> None:
        super().__init__(client, len(obstacles))
        self.obstacles = tuple(obstacles)
        """What it is: days and codes for the screen at this desk, no contents of records."""


class StopsChanged(UserMistake):
    """What stands against a treatment is not what somebody was shown when they answered."""


class StopIsFinal(Refused):
    """Nobody can answer for doing it all the same: a known reaction, a failed test."""
