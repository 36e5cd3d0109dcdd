"""What can be asked about restoring before anybody sits at a desk; a port beside ``Door``."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from salon_vault.backup.model import Restored, SetName
from salon_vault.door import Tile
from salon_vault.ports import Progress
from salon_vault.staff.model import StaffId


class Whose(StrEnum):
    """How an offered set stands to the vault at hand."""

    OURS = "ours"
    """Of this vault: its roster of today is taken over."""
    ANOTHER = "another"
    """Of another vault, or there is none at hand that can be read."""


@dataclass(frozen=True, slots=True)
class OfferedSet:
    """A finished set that somebody may choose to restore; read without a key."""

    name: SetName
    folder: Path
    pool: Path
    stick: str
    """The label of its stick; "" for this PC or a folder."""
    made_at: datetime
    size: int
    """Bytes."""
    vault: str
    """The short id of the vault it is of."""
    whose: Whose
    owners: tuple[Tile, ...]
    """Whose passwords open it."""
    clients: int

    @property
    def key(self) -> str:
        """Return what tells it from all others that are offered."""
        return str(self.folder)


@dataclass(frozen=True, slots=True)
class Opening:
    """An owner's password, or the recovery kit where ``who`` is None."""

    who: StaffId | None
    secret: str = field(repr=False)
    key_file: Path | None = None


class Restorer(Protocol):
    """Makes a vault in a folder of its own out of a set."""

    def offers(self, place: Path | None = None) -> Sequence[OfferedSet]:
        """
        Return the finished sets on this PC and on sticks, or below ``place``; newest first.

        Slow where there are many; needs no key. Damaged ones are not among them.
        """
        ...

    def has_present(self) -> bool:
        """Tell whether there is a vault at hand, beside which the restored one will lie."""
        ...

    def target(self) -> Path:
        """Return where a restored vault would lie now; nothing is there."""
        ...

    def restore(
        self,
        offered: OfferedSet,
        opening: Opening,
        today: Opening | None,
        progress: Progress,
        *,
        insist: bool = False,
    ) -> Restored:
        """
        Restore a set; slow. ``today`` is an owner of today, once TodaysOwnerNeeded was raised.

        Raises:
            WrongPassword, KitMistyped, KeyFileMissing, TodaysOwnerNeeded, NotPermitted,
            BackupDamaged, BackupUnfinished, RootKeySwapped, VaultTooNew, VaultInUse,
            FolderRefused, DiskFull, ReadOnlyMedium, Cancelled: and nothing was made.
        """
        ...
