"""Who carries sets to the sticks, locked or not: it has no keys, and needs none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from salon_vault.backup.model import SetName, StickId
from salon_vault.backup.schedule import Errand
from salon_vault.backup.state import BackupState

if TYPE_CHECKING:
    from salon_vault.ports import Progress


@dataclass(frozen=True, slots=True)
class Drive:
    """Something plugged in that is one of the vault's sticks, or could be made one."""

    root: Path
    free: int
    """Bytes of room."""
    stick: StickId | None = None
    """Which stick it is; None for one that is not registered."""
    label: str = ""
    errand: Errand | None = None
    """What is to be done with it now."""


class Courier(Protocol):
    """Carries the sets of one vault; every call may be slow, and none needs a key."""

    def drives(self) -> Sequence[Drive]:
        """Return what is plugged in now, registered or not."""
        ...

    def drive(self, root: Path) -> Drive | None:
        """Return what is plugged in at ``root``, None if there is nothing."""
        ...

    def ship(self, root: Path, progress: "Progress") -> SetName:
        """
        Carry the newest staged set there and read it back; return its name.

        Raises:
            NothingStaged, StickUnknown: if there is nothing to do.
            StickGone, StickFull, StickReadOnly, StickUnfaithful: and no set on it was lost.
            BackupDamaged: if the set on this PC is not what it was; stage another.
            Cancelled: if ``progress`` says so; the next time goes on from there.
        """
        ...

    def read_back(self, root: Path, progress: "Progress") -> Mapping[SetName, str]:
        """
        Read every set there; return "" by set, or the part of it that does not hold.

        Raises:
            StickUnknown, StickGone: and nothing is said about its sets.
            Cancelled: if ``progress`` says so.
        """
        ...

    def state(self) -> BackupState:
        """Return how well the vault is backed up, as far as the locked program knows."""
        ...

    def sizes(self) -> Mapping[SetName, int]:
        """Return the bytes of every set that is on this PC or on a stick plugged in now."""
        ...
