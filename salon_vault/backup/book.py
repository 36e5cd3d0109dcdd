"""Where sets are made, and where it is kept what became of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from salon_vault.backup.model import SetName, Shipment, StagedSet, Stick, StickId

if TYPE_CHECKING:
    from salon_vault.ports import Progress


class BackupBook(Protocol):
    """The register of sticks and of what was shipped, as one transaction sees it."""

    def sticks(self) -> list[Stick]:
        """Return the registered sticks, by label."""
        ...

    def stick(self, stick: StickId) -> Stick:
        """
        Return one stick.

        Raises:
            NotFound: if none of that id is registered.
        """
        ...

    def keep_stick(self, stick: Stick) -> None:
        """Register a stick, or keep what changed about it."""
        ...

    def drop_stick(self, stick: StickId) -> None:
        """Strike a stick that was lost or thrown away off the register."""
        ...

    def staged(self) -> list[SetName]:
        """Return the whole sets on this PC, the newest first."""
        ...

    def shipments(self) -> list[Shipment]:
        """Return what is known about sets on sticks, taken in or not, the oldest first."""
        ...

    def take_in(self) -> list[Shipment]:
        """Keep what was shipped since, report the sticks, and return it, the oldest first."""
        ...


class Backups(Protocol):
    """Sets in the making beside an open vault; shipping them needs no vault at all."""

    def stage(self, progress: "Progress") -> StagedSet:
        """
        Make a whole set on this PC, verified by opening it; slow.

        Cancelled or failed, it leaves nothing behind.

        Raises:
            Cancelled: if ``progress`` says so.
            DatabaseDamaged: if the vault's own database does not hold.
            DiskFull, ReadOnlyMedium: and the sets from before are as they were.
        """
        ...

    def write_stick(self, root: Path, stick: Stick, language: str) -> None:
        """
        Write on a stick whose it is, and how to restore from it.

        Raises:
            StickGone, StickFull, StickReadOnly: and it is not registered.
        """
        ...

    def tell_locked(self, sticks: Sequence[Stick]) -> None:
        """Keep the register where the locked program finds it, without a key."""
        ...
