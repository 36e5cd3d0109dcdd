"""A file from elsewhere: what it is, how it is read, and its rows one by one."""

import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from salon_vault.importing import cards, tables, workbooks
from salon_vault.importing.encodings import BLOCK, encoding_of
from salon_vault.importing.errors import FileTooLarge, FileUnreadable, OtherEncoding
from salon_vault.importing.headings import looks_like_headings
from salon_vault.importing.model import BYTES, ROWS, Kind, Reading, Row

ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How XLSX begins; and how old Excel files do, and new ones with a password."""


def reading_of(path: Path) -> Reading:
    """
    Tell how a file is best read: kind, encoding, separator, and whether it has headings.

    Raises:
        FileUnreadable: if it is gone, empty, no list, or under a password.
        FileTooLarge: if it is larger than ``BYTES``.
    """
    start = _start_of(path)
    if start.startswith(OLD_OFFICE):
        raise FileUnreadable("password")
    if start.startswith(ZIP):
        reading = Reading(Kind.WORKBOOK)
    else:
        encoding = encoding_of(path)
        if _is_card(start, encoding):
            return Reading(Kind.CARDS, encoding, headed=False)
        reading = Reading(Kind.TABLE, encoding, tables.separator_of(path, encoding))
    try:
        first = next((row.cells for row in rows_of(path, reading) if any(row.cells)), ())
    except OtherEncoding:
        first = ()  # whoever reads on hears of it, and can choose another
    return Reading(
        reading.kind, reading.encoding, reading.separator, looks_like_headings(first)
    )


def rows_of(path: Path, reading: Reading) -> Iterator[Row]:
    """
    Yield the rows that are not blank, the headings among them, at most ``ROWS`` and those.

    Raises:
        FileUnreadable, FileTooLarge, OtherEncoding: as soon as they are met.
    """
    _start_of(path)
    taken = 0
    for row in _all_rows(path, reading):
        if row.torn or any(cell.strip() for cell in row.cells):
            taken += 1
            if taken > ROWS + reading.headed:
                raise FileTooLarge("rows", ROWS, row.number)
            yield row


def headings_of(path: Path, reading: Reading) -> tuple[str, ...]:
    """Return what the columns are called; "" each where nothing says so."""
    if reading.kind is Kind.CARDS:
        return tuple(cards.CARD_COLUMNS)
    first = next(rows_of(path, reading), None)
    if first is None:
        raise FileUnreadable("empty")
    return tuple(cell.strip() if reading.headed else "" for cell in first.cells)


def people_of(path: Path, reading: Reading) -> Iterator[Row]:
    """Yield the rows that are people: all but the headings."""
    return islice(rows_of(path, reading), int(reading.headed), None)


def _all_rows(path: Path, reading: Reading) -> Iterator[Row]:
    if reading.kind is Kind.WORKBOOK:
        return workbooks.rows_of(path)
    if reading.kind is Kind.CARDS:
        return cards.rows_of(path, reading.encoding)
    return tables.rows_of(path, reading)


def _start_of(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise FileUnreadable("gone")  # a folder, or a pipe that would never end
        if about.st_size > BYTES:
            raise FileTooLarge("bytes", BYTES)
        with path.open("rb") as file:
            start = file.read(BLOCK // 256)
    except OSError as problem:
        raise FileUnreadable("gone") from problem
    if not start:
        raise FileUnreadable("empty")
    return start


def _is_card(start: bytes, encoding: str) -> bool:
    text = start.decode(encoding, "ignore").removeprefix("\ufeff").lstrip()
    return text[:11].upper() == "BEGIN:VCARD"
