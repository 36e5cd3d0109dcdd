"""What can be asked about moving before anybody sits at a desk; a port beside ``Door``."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from salon_vault.backup.restoring import Opening
from salon_vault.door import Tile
from salon_vault.ports import Progress


class Mover(Protocol):
    """Moves one vault; for the old PC, and for the copy on its way to the new one."""

    def found(self) -> Path:
        """Return the vault's folder: the one asked about, or the only copy right below it."""
        ...

    def owners(self) -> Sequence[Tile]:
        """Return who may move the vault, or take the move back; none if nobody can be read."""
        ...

    def move(self, opening: Opening, place: Path, progress: Progress) -> None:
        """
        Copy the closed vault to ``place``, verify it, and retire the vault here; slow.

        From then on the door raises VaultMoved, with the code that the new PC asks for.

        Raises:
            WrongPassword, KitMistyped, KeyFileMissing, NotPermitted: if they may not.
            InvalidInput, StickGone, StickFull, StickReadOnly, StickUnfaithful, VaultInUse,
            Cancelled: and the vault is in force here as before.
        """
        ...

    def come_back(self, opening: Opening, reason: str) -> None:
        """
        Put the vault in force here again, because the move failed; logged with the reason.

        Raises:
            WrongPassword, KitMistyped, KeyFileMissing, NotPermitted, ReasonNeeded: and it is
                not.
        """
        ...

    def target(self) -> Path:
        """Return where the copy that travelled would lie on this PC; nothing is there."""
        ...

    def arrive(self, code: str | None, progress: Progress, *, insist: bool = False) -> Path:
        """
        Copy the vault that travelled to this PC and return where it is in force; slow.

        ``code`` is what the old PC shows; None if nobody can look there any more, which goes
        into the log at the next login.

        Raises:
            WrongArrivalCode, CopyDamaged, FolderRefused, DiskFull, ReadOnlyMedium, Cancelled:
                and nothing was made here.
        """
        ...
