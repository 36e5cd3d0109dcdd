"""What the rules ask of the folders of this PC."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

NANO = 1_000_000_000
"""Nanoseconds of a second."""


@dataclass(frozen=True, slots=True)
class Found:
    """A plain file in a folder."""

    path: Path = field(repr=False)
    size: int
    """Bytes."""
    changed: int
    """When it was last written: nanoseconds of the system's clock."""

    @property
    def at(self) -> datetime:
        """When it was last written, in UTC."""
        return datetime.fromtimestamp(self.changed / NANO, UTC)


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of the place of a folder."""

    there: bool = True
    in_a_vault: bool = False
    network: str = ""
    """The kind of share it lies on; "" for a disk of this PC."""
    synced: str = ""
    """The program that copies it elsewhere, as far as names show."""


class Folders(Protocol):
    """Folders outside the vault, looked into and never changed."""

    def ground(self, folder: Path) -> Ground:
        """Return what is known of the place of ``folder``."""
        ...

    def papers_in(self, folder: Path, most: int) -> list[Found]:
        """Return up to ``most`` PDF and pictures right in ``folder``, the oldest first."""
        ...

    def pictures_below(self, folder: Path, most: int) -> list[Found]:
        """Return up to ``most`` pictures in ``folder`` and below, the newest first."""
        ...

    def look_at(self, path: Path) -> Found | None:
        """Return what lies at ``path``; None if there is no plain file."""
        ...

    def digest(self, path: Path) -> bytes:
        """Return the SHA-256 of a file; empty if it cannot be read."""
        ...


class NoFolders:
    """A program that looks into no folder."""

    def ground(self, folder: Path) -> Ground:
        """Return that there is none."""
        del folder
        return Ground(there=False)

    def papers_in(self, folder: Path, most: int) -> list[Found]:
        """Return that there are none."""
        del folder, most
        return []

    def pictures_below(self, folder: Path, most: int) -> list[Found]:
        """Return that there are none."""
        del folder, most
        return []

    def look_at(self, path: Path) -> Found | None:
        """Return that there is none."""
        del path
        return None

    def digest(self, path: Path) -> bytes:
        """Return that it cannot be read."""
        del path
        return b""


NO_FOLDERS = NoFolders()
"""For programs that look into no folder."""
