"""A list from elsewhere: how it is read, and its rows one by one."""

import hashlib
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from salon_vault.importing import cards, tables
from salon_vault.importing.brought import START, Brought
from salon_vault.importing.encodings import encoding_of
from salon_vault.importing.errors import FileTooLarge, FileUnreadable, OtherEncoding
from salon_vault.importing.headings import looks_like_headings
from salon_vault.importing.model import ROWS, Kind, Reading, Row

LAID_OUT = Reading(Kind.TABLE, "utf-8", ",")
"""How the sheet of a workbook comes back from the process that took it apart."""


def reading_of(brought: Brought) -> Reading:
    """
    Tell how a list is best read: kind, encoding, separator, and whether it has headings.

    Raises:
        FileUnreadable: if it is gone, or no list.
    """
    if brought.sheet is not None:
        reading = Reading(Kind.WORKBOOK)
    else:
        with brought.open() as file:
            encoding = encoding_of(file)
            file.seek(0)
            if _is_card(file.read(START), encoding):
                return Reading(Kind.CARDS, encoding, headed=False)
        reading = Reading(Kind.TABLE, encoding, tables.separator_of(brought.open, encoding))
    try:
        first = next((row.cells for row in rows_of(brought, reading) if any(row.cells)), ())
    except OtherEncoding:
        first = ()  # whoever reads on hears of it, and can choose another
    return Reading(
        reading.kind, reading.encoding, reading.separator, looks_like_headings(first)
    )


def rows_of(
    brought: Brought, reading: Reading, digest: "hashlib._Hash | None" = None
) -> Iterator[Row]:
    """
    Yield the rows that are not blank, the headings among them, at most ``ROWS`` and those.

    ``digest`` hears every byte of the file as it is read.

    Raises:
        FileUnreadable, FileTooLarge, OtherEncoding: as soon as they are met.
    """
    taken = 0
    file = brought.open() if digest is None else brought.open_noting(digest)
    for row in _all_rows(file, brought.size, reading):
        if row.torn or any(cell.strip() for cell in row.cells):
            taken += 1
            if taken > ROWS + reading.headed:
                raise FileTooLarge("rows", ROWS, row.number)
            yield row


def headings_of(brought: Brought, reading: Reading) -> tuple[str, ...]:
    """Return what the columns are called; "" each where nothing says so."""
    if reading.kind is Kind.CARDS:
        return tuple(cards.CARD_COLUMNS)
    first = next(rows_of(brought, reading), None)
    if first is None:
        raise FileUnreadable("empty")
    return tuple(cell.strip() if reading.headed else "" for cell in first.cells)


def people_of(
    brought: Brought, reading: Reading, digest: "hashlib._Hash | None" = None
) -> Iterator[Row]:
    """Yield the rows that are people: all but the headings; see ``rows_of``."""
    return islice(rows_of(brought, reading, digest), int(reading.headed), None)


def _all_rows(file: BinaryIO, size: int, reading: Reading) -> Iterator[Row]:
    if reading.kind is Kind.CARDS:
        return cards.rows_of(file, size, reading.encoding)
    laid_out = reading.kind is Kind.WORKBOOK
    return tables.rows_of(file, size, LAID_OUT if laid_out else reading)


def _is_card(start: bytes, encoding: str) -> bool:
    text = start.decode(encoding, "ignore").removeprefix("\ufeff").lstrip()
    return text[:11].upper() == "BEGIN:VCARD"
