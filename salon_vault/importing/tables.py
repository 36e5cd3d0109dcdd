"""Text with separators, row by row: RFC 4180, and what programs write in its place."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from itertools import islice
from typing import BinaryIO, TextIO

from salon_vault.importing.errors import FileTooLarge, FileUnreadable, OtherEncoding
from salon_vault.importing.model import COLUMNS, ROW_LETTERS, SEPARATORS, Kind, Reading, Row

TRIED = 60
"""Rows that a separator is judged by."""
HINT = "sep="
"""How a table may name its separator in a line before the first row."""

csv.field_size_limit(ROW_LETTERS)


type Opening = Callable[[], BinaryIO]
"""Opens one and the same file, at its beginning."""


def separator_of(opening: Opening, encoding: str) -> str:
    """Return the separator that parts the first rows most evenly; a comma where none does."""
    with TextIOWrapper(opening(), encoding, newline="") as file:
        try:
            first = _past_mark(file.readline(ROW_LETTERS))
        except UnicodeDecodeError as problem:
            raise OtherEncoding(encoding, 1) from problem
        if first.lower().startswith(HINT) and first[len(HINT) :].rstrip("\r\n") in SEPARATORS:
            return first[len(HINT) :].rstrip("\r\n")
    return max(SEPARATORS, key=lambda separator: _evenness(opening(), encoding, separator))


def rows_of(raw: BinaryIO, size: int, reading: Reading) -> Iterator[Row]:
    """
    Yield the rows of a table of ``size`` bytes, blank ones too; one at a time is in memory.

    Raises:
        FileTooLarge: for a row of too many letters or columns.
        FileUnreadable: if a quote is never closed; whose rows are whose is not known then.
        OtherEncoding: at bytes that the encoding does not have.
    """
    with TextIOWrapper(raw, reading.encoding, newline="") as file:
        lines = _Lines(file)
        table = csv.reader(lines, delimiter=reading.separator, strict=True)
        number = 0
        while True:
            number += 1
            lines.begin(number)
            cells, torn = _next(table, lines, number, reading.encoding)
            if cells is None:
                return
            if number == 1 and _is_hint(cells, torn, reading.separator):
                continue
            if len(cells) > COLUMNS:
                raise FileTooLarge("columns", COLUMNS, number)
            yield Row(number, cells, torn, min(1.0, raw.tell() / max(1, size)))


class _Lines:
    """The lines of a file for ``csv``, which asks on and on while a quote is open."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._left = ROW_LETTERS
        self._row = 1
        self._first = True
        self.ended = False

    def begin(self, row: int) -> None:
        """Hear that another row begins."""
        self._row, self._left = row, ROW_LETTERS

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._file.readline(self._left)
        self._left -= len(line)
        if self._left <= 0:
            raise FileTooLarge("cell", ROW_LETTERS, self._row)
        if not line:
            self.ended = True
            raise StopIteration
        if self._first:
            self._first = False
            line = _past_mark(line)
        return line


def _next(
    table: Iterator[list[str]], lines: _Lines, number: int, encoding: str
) -> tuple[list[str] | None, bool]:
    try:
        return next(table, None), False
    except csv.Error as problem:
        if lines.ended:
            raise FileUnreadable("quotes", number) from problem
        return [], True
    except UnicodeDecodeError as problem:
        raise OtherEncoding(encoding, number) from problem


def _is_hint(cells: list[str], torn: bool, separator: str) -> bool:
    """Tell whether a row is the line that names the separator, which its cells have lost."""
    return not torn and [cell.lower() for cell in cells] in (
        [HINT, ""],
        [HINT + separator],
    )


def _evenness(raw: BinaryIO, encoding: str, separator: str) -> tuple[float, int]:
    """Return the share of rows with the usual number of cells, and how many cells those are."""
    reading = Reading(Kind.TABLE, encoding, separator)
    counts: Counter[int] = Counter()
    try:
        for row in islice(rows_of(raw, 0, reading), TRIED):
            if row.cells:
                counts[-1 if row.torn else len(row.cells)] += 1
    except FileTooLarge as wide:
        return float(wide.what == "columns"), wide.limit
    except (FileUnreadable, OtherEncoding):
        pass  # the rows before it tell
    usual, often = max(counts.items(), key=lambda one: (one[1], one[0]), default=(1, 0))
    return (often / counts.total() if usual > 1 else 0.0), usual


def _past_mark(line: str) -> str:
    return line.removeprefix("\ufeff")
