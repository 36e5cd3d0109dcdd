"""Telling a calendar file from a table, and both from something else."""

from salon_vault.day.calendar_file import read_calendar
from salon_vault.day.errors import DayFileRefused
from salon_vault.day.table import read_table
from salon_vault.day.told import MOST_BYTES, Reading


def read_file(contents: bytes) -> Reading:
    """
    Return what a file of a booking program says.

    Raises:
        DayFileRefused: if it is blank, too large, in letters that cannot be read, has too many
            lines, or is neither a calendar nor a table with a first line that names columns.
    """
    if len(contents) > MOST_BYTES:
        raise DayFileRefused("large")
    text = _text_of(contents)
    if not text.strip():
        raise DayFileRefused("blank")
    if "\0" in text:
        raise DayFileRefused("format")
    if text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        return read_calendar(text)
    return read_table(text)


def _text_of(contents: bytes) -> str:
    encoding = "utf-16" if contents[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return contents.decode(encoding)
    except UnicodeDecodeError:
        raise DayFileRefused("letters") from None
