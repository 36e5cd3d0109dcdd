"""Telling a calendar file from a table, and both from something else."""

from pathlib import Path

from salon_vault.day.calendar_file import read_calendar
from salon_vault.day.errors import DayFileRefused
from salon_vault.day.table import read_table
from salon_vault.day.told import MOST_BYTES, Reading
from salon_vault.importing.encodings import encoding_of
from salon_vault.importing.errors import FileUnreadable

MARK = "\ufeff"
"""What some programs put before a text to tell its encoding."""


def read_file(path: Path) -> Reading:
    """
    Return what a file of a booking program says, whichever of our encodings it is in.

    Raises:
        DayFileRefused: if it cannot be opened, is too large, in letters that cannot be read,
            or cannot be taken as ``read_text`` says.
    """
    try:
        with path.open("rb") as file:
            contents = file.read(MOST_BYTES + 1)
        if len(contents) > MOST_BYTES:
            raise DayFileRefused("large")
        return read_text(contents.decode(encoding_of(path)))
    except OSError:
        raise DayFileRefused("unreadable") from None
    except FileUnreadable:
        raise DayFileRefused("format") from None
    except UnicodeDecodeError:
        raise DayFileRefused("letters") from None


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
