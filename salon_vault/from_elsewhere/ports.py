"""What the rules ask of the world about files that somebody brings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NoReturn, Protocol

from salon_vault.errors import HelperStopped
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import Developed, Leaf, Left, Shot, Why
from salon_vault.left_outside.ports import NO_FOLDERS, Folders
from salon_vault.scans.ports import NO_SCANNER, Scanner


class Darkroom(Protocol):
    """Where foreign bytes become pixels: the key-less helper process, which keeps nothing."""

    def develop(self, contents: bytes) -> Developed:
        """
        Draw a picture anew: at most 2048 px a side, and a thumbnail of at most 320 px.

        Raises:
            FileRefused: if it is no picture that can be taken.
        """
        ...

    def glance(self, pictures: Sequence[bytes]) -> list[bytes | Why]:
        """Return a thumbnail of each picture, to choose by, or why there is none."""
        ...

    def leaf(self, contents: bytes, number: int, across: int) -> Leaf:
        """
        Return page ``number`` (from 0) of a PDF or picture, at most ``across`` pixels wide.

        Raises:
            FileRefused: if it cannot be shown.
        """
        ...


class Sources(Protocol):
    """Files and folders outside the vault that somebody points at."""

    def read(self, path: Path, most: int) -> bytes:
        """Return the bytes of a plain file; raise FileRefused: gone, empty, large."""
        ...

    def open(self, path: Path) -> BinaryIO:
        """Open a plain file to be read in pieces; raise FileRefused: gone."""
        ...

    def pictures_in(self, place: Path, most: int) -> list[Shot]:
        """
        Return up to ``most`` pictures below a folder, the newest first, by their bytes.

        Of a file, whatever it is, return that.
        """
        ...

    def remove(self, path: Path, sha256: bytes) -> Left | None:
        """Delete a file that still has this SHA-256; otherwise say why it was left."""
        ...


class Sheets(Protocol):
    """Where workbooks are taken apart: the key-less helper process, too."""

    def lay_out(self, contents: bytes, meanwhile: Callable[[], None]) -> bytes:
        """
        Return the first sheet of an XLSX workbook that has rows: CSV (RFC 4180) in UTF-8.

        Row by row from the first on, blank ones too; whole numbers without a point, days as
        ISO 8601.

        Raises:
            FileUnreadable, FileTooLarge: of ``salon_vault.importing.errors``.
            Cancelled: from ``meanwhile``, which is called again and again as it goes on.
        """
        ...


class NoDarkroom:
    """A program without a helper process: it shows no foreign file."""

    def develop(self, contents: bytes) -> NoReturn:
        """Raise HelperStopped."""
        del contents
        raise HelperStopped

    def glance(self, pictures: Sequence[bytes]) -> list[bytes | Why]:
        """Return that nobody could look."""
        return [Why.TOO_MUCH] * len(pictures)

    def leaf(self, contents: bytes, number: int, across: int) -> NoReturn:
        """Raise HelperStopped."""
        del contents, number, across
        raise HelperStopped


class NoSources:
    """A program that reads no file somebody brings."""

    def read(self, path: Path, most: int) -> NoReturn:
        """Raise FileRefused."""
        del path, most
        raise FileRefused(Why.GONE)

    def open(self, path: Path) -> NoReturn:
        """Raise FileRefused."""
        del path
        raise FileRefused(Why.GONE)

    def pictures_in(self, place: Path, most: int) -> list[Shot]:
        """Return that there are none."""
        del place, most
        return []

    def remove(self, path: Path, sha256: bytes) -> Left | None:
        """Return that it was left."""
        del path, sha256
        return Left.READ_ONLY


class NoSheets:
    """A program without a helper process: it takes no workbook apart."""

    def lay_out(self, contents: bytes, meanwhile: Callable[[], None]) -> NoReturn:
        """Raise HelperStopped."""
        del contents, meanwhile
        raise HelperStopped


NO_DARKROOM, NO_SOURCES, NO_SHEETS = NoDarkroom(), NoSources(), NoSheets()


@dataclass(frozen=True, slots=True)
class FromElsewhere:
    """Where files come from that somebody brings, and where they are looked at."""

    darkroom: Darkroom = NO_DARKROOM
    sources: Sources = NO_SOURCES
    sheets: Sheets = NO_SHEETS
    scanner: Scanner = NO_SCANNER
    folders: Folders = NO_FOLDERS


NOTHING_FROM_ELSEWHERE = FromElsewhere()
"""For programs that take in no foreign file."""
