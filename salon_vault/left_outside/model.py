"""What one file outside the vault is known by, and which of them are listed at closing."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from salon_vault.clients.model import ClientId
from salon_vault.staff.model import StaffId

A_DAY = timedelta(days=1)
"""How long a file that was saved on purpose lies before somebody is reminded of it."""

LISTED = 60
"""Files that are shown with their names; of the others it is said how many they are."""


class Kind(StrEnum):
    """How a file came to lie there."""

    SCAN = "scan"
    """In the folder that the scanner writes to."""
    PHOTO = "photo"
    """In the folder for the camera's pictures."""
    BOOKINGS = "bookings"
    """A file of the booking program whose lines are on the day list."""
    LIST = "list"
    """A list that cards were made of."""
    SAVED = "saved"
    """Written by this program: forms as PDF, papers for an insurer, lists, files of a card."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that the vault remembers, because it was written or read by this program."""

    path: Path = field(repr=False)
    kind: Kind
    sha256: bytes = field(repr=False)
    at: datetime
    """When it was saved or read, or left."""
    by: StaffId
    record: str = ""
    """The list of cards that it became, for LIST."""
    left_on: date | None = None
    """When somebody said that it may stay."""
    client: ClientId | None = None
    """Whose it is; None for a file of many or of nobody, and where that is not known."""


@dataclass(frozen=True, slots=True)
class Known:
    """Where to look: two folders, if the owner has set them, and what is remembered."""

    scans: Path | None = field(repr=False)
    camera: Path | None = field(repr=False)
    files: tuple[KnownFile, ...] = ()


@dataclass(frozen=True, slots=True)
class OutsideFile:
    """A file that lies outside now. Its name is for the screen, never for the log."""

    path: Path = field(repr=False)
    kind: Kind
    size: int
    """Bytes."""
    at: datetime
    """When it was saved, or last written."""
    sha256: bytes = field(default=b"", repr=False)
    """Empty while nobody needs it: reading whole cards of cameras takes long."""
    record: str = ""
    left_on: date | None = None
    client: ClientId | None = None
    """Whose it is, as far as this program wrote it."""


@dataclass(frozen=True, slots=True)
class Lying:
    """What a look at the folders found."""

    files: tuple[OutsideFile, ...] = ()
    """The first ``LISTED`` of them, those that nobody has left on purpose first."""
    more: int = 0
    """How many there are beside those."""
    gone: tuple[Path, ...] = field(default=(), repr=False)
    """Remembered files that are not there any more, though their folder is."""

    @property
    def waiting(self) -> int:
        """How many lie there without anybody's word that they may."""
        return sum(each.left_on is None for each in self.files) + self.more
