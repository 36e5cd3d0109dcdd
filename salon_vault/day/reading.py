"""Telling a calendar file from a table, and both from something else."""

import hashlib
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from salon_vault.day.calendar_file import read_calendar
from salon_vault.day.errors import DayFileRefused
from salon_vault.day.table import read_table
from salon_vault.day.told import MOST_BYTES, Reading
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import Why
from salon_vault.from_elsewhere.ports import Sources
from salon_vault.importing.encodings import encoding_of
from salon_vault.importing.errors import FileUnreadable

_REFUSED = {Why.LARGE: "large", Why.EMPTY: "blank"}

MARK = "\ufeff"
"""What some programs put before a text to tell its encoding."""


@dataclass(frozen=True, slots=True)
class Bookings:
    """A file of a booking program, as it was read: once, and never again."""

    contents: bytes = field(repr=False)

    @property
    def sha256(self) -> bytes:
        """What tells this file from another that lies in its place later."""
        return hashlib.sha256(self.contents).digest()

    def read(self) -> Reading:
        """
        Return what it says, whichever of our encodings it is in.

        Raises:
            DayFileRefused: if it is in letters that cannot be read, or as ``read_text`` says.
        """
        try:
            text = self.contents.decode(encoding_of(BytesIO(self.contents)))
        except FileUnreadable:
            raise DayFileRefused("format") from None
        except UnicodeDecodeError:
            raise DayFileRefused("letters") from None
        return read_text(text)


def fetch(path: Path, sources: Sources) -> Bookings:
    """
    Read a file of a booking program; raise DayFileRefused: unreadable, large, blank.

    A link, a pipe or a folder is unreadable.
    """
    try:
        return Bookings(sources.read(path, MOST_BYTES))
    except FileRefused as refused:
        raise DayFileRefused(_REFUSED.get(refused.why, "unreadable")) from None


def read_text(text: str) -> Reading:
    """
    Return what the text of a file says.

    Raises:
        DayFileRefused: if it is blank, has too many lines, or is neither a calendar nor a table
            with a first line that names columns.
    """
    text = text.removeprefix(MARK)
    if not text.strip():
        raise DayFileRefused("blank")
    if "\0" in text:
        raise DayFileRefused("format")
    if text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        return read_calendar(text)
    return read_table(text)
