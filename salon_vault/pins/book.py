"""Where the PIN of a shift is kept, and who may have one."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from salon_vault.pins.model import PinState
from salon_vault.staff.model import Tier


class Pins(Protocol):
    """The PIN of the person at the desk, and the owner's word on who may have one."""

    @property
    def opened(self) -> bool:
        """Whether a PIN opened this desk."""

    def state(self) -> PinState:
        """Return how the person at the desk stands with a PIN."""

    def choose(self, pin: str) -> datetime:
        """
        Keep what ``pin`` opens outside this process, and return until when.

        Raises:
            NotPermitted: if the owner does not allow it, or at a desk that a PIN opened.
            KeeperSilent: if it cannot be kept on this PC.
        """

    def drop(self) -> None:
        """Forget the PIN of the person at the desk."""

    def allow(self, tiers: Iterable[Tier]) -> None:
        """Allow a PIN to these tiers and no other; needs the root grant."""
