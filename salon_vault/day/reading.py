"""Telling a calendar file from a table, and both from something else."""

import hashlib
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from salon_vault.day.calendar_file import read_calendar
from salon_vault.day.columns import Layout, guessed_layout
from salon_vault.day.errors import DayFileRefused
from salon_vault.day.table import first_lines, read_table
from salon_vault.day.told import MOST_BYTES, Reading
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import Why
from salon_vault.from_elsewhere.ports import Sources
from salon_vault.importing.encodings import encoding_of
from salon_vault.importing.errors import FileUnreadable

LEAST_COLUMNS, MOST_COLUMNS = 2, 60
"""Of a table that somebody is asked about: day and client at least."""

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

    def text(self) -> str:
        """Return its text, whichever of our encodings it is in; raise DayFileRefused."""
        try:
            text = self.contents.decode(encoding_of(BytesIO(self.contents)))
        except FileUnreadable:
            raise DayFileRefused("format") from None
        except UnicodeDecodeError:
            raise DayFileRefused("letters") from None
        return text.removeprefix(MARK)

    def look(self) -> "Reading | Unclear":
        """
        Return what it says, or what has to be asked about a table whose columns do not tell.

        Raises:
            DayFileRefused: if it is in letters that cannot be read, or as ``read_text`` says.
        """
        text = self.text()
        try:
            return read_text(text)
        except DayFileRefused as refused:
            if refused.problem != "columns":
                raise
            lines = first_lines(text)
            if not LEAST_COLUMNS <= len(lines[0]) <= MOST_COLUMNS:
                raise
        return Unclear(self, tuple(map(tuple, lines)), guessed_layout(lines))

    def read(self, layout: Layout) -> Reading:
        """Return what the table says by ``layout``; raise DayFileRefused."""
        return read_table(self.text(), layout)


@dataclass(frozen=True, slots=True)
class Unclear:
    """A table of which somebody has to say what its columns hold."""

    bookings: Bookings
    lines: tuple[tuple[str, ...], ...] = field(repr=False)
    """The first ones."""
    guessed: Layout


def fetch(path: Path, sources: Sources) -> Bookings:
    """
    Read a file of a booking program; raise DayFileRefused: unreadable, large, blank.

    A link, a pipe or a folder is unreadable.
    """
    try:
        return Bookings(sources.read(path, MOST_BYTES))
    except FileRefused as refused:
        if refused.why is Why.LARGE:
            raise DayFileRefused("large") from None
        if refused.why is Why.EMPTY:
            raise DayFileRefused("blank") from None
        raise DayFileRefused("unreadable") from None


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
