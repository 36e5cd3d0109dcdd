"""Where it is kept what trial restores and integrity checks found."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from salon_vault.checks.model import Damage, Drill, Integrity

if TYPE_CHECKING:
    from salon_vault.ports import Progress


class CheckBook(Protocol):
    """Results of checks, as one transaction sees them."""

    def drills(self) -> Sequence[Drill]:
        """Return the trial restores, the oldest first."""
        ...

    def newest_integrity(self) -> Integrity | None:
        """Return the newest integrity check."""
        ...

    def keep_drill(self, drill: Drill) -> None:
        """Keep a trial restore, or what changed about it."""
        ...

    def keep_integrity(self, found: Integrity) -> None:
        """Keep an integrity check."""
        ...

    def sign(self, drilled_at: datetime, on: date) -> Drill:
        """Note that a trial restore was signed on paper; raises NotFound."""
        ...


class Checks(Protocol):
    """What has to be done beside an open vault to find out whether all is whole."""

    def drill(self, progress: "Progress") -> Drill:
        """
        Open the newest set at hand for a moment, and say what was found; slow.

        Raises:
            NothingStaged: if there is no set on this PC or a plugged-in stick.
            StickGone: if the stick with the newest one was pulled out meanwhile.
            DiskFull, ReadOnlyMedium, Cancelled: and nothing is left behind.
        """
        ...

    def look_for_damage(self, progress: "Progress") -> Sequence[Damage]:
        """Look at every page, row, blob and entry; slow; changes nothing; raises Cancelled."""
        ...

    def newest_good_set(self, progress: "Progress") -> tuple[str, str] | None:
        """Return name and stick of the newest set at hand of which every byte holds."""
        ...
