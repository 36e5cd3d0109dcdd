"""The first sheet of an XLSX workbook as text, after a look at its size; in the helper only."""

import csv
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import BytesIO, StringIO

from salon_vault.importing.model import CELLS, COLUMNS, ROWS
from ui.helper.frames import LARGEST_BODY
from ui.helper.pixels import Unusable

UNPACKED = 256 * 1024 * 1024
"""Bytes of all parts of a workbook once unpacked, and not as they are declared."""
PARTS = 2000
BLOCK = 256 * 1024
OVERLAP = 64
"""Bytes of a block that are looked at again with the next one."""

HEAD = struct.Struct("<26xHH")
"""What stands before a part: 26 bytes told elsewhere, too, and two lengths to pass over."""
LOCKED = 1
"""The flag of a part with a password."""

WORKBOOK = "xl/workbook.xml"
"""What makes a packed file an XLSX workbook (ECMA-376)."""
OTHERS = frozenset({"content.xml", "mimetype", "xl/workbook.bin"})
"""What the reader would take for a workbook of another kind, ODS or XLSB, if it could."""

_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,4})(\d{1,9})\s*["']""")
"""Where a row or a cell says that it stands."""

type Cell = int | float | str | bool | object


def laid_out(contents: bytes) -> bytes:
    """
    Return the first sheet that has rows: CSV (RFC 4180) in UTF-8, from the sheet's first row.

    Raises Unusable with the word for why not: see ``_ERRORS`` of the asking end.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    _check_size(contents)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(contents))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.start is None:
                continue
            if sheet.width > COLUMNS:
                raise Unusable("list_columns")
            return _as_text(sheet.start[0], sheet.iter_rows())
    except PasswordError as locked:
        raise Unusable("list_password") from locked
    except CalamineError as bad:
        raise Unusable("list_damaged") from bad
    return b""


def _as_text(blank: int, rows: Iterable[Iterable[Cell]]) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([] for _ in range(blank))
    for cells in rows:
        writer.writerow([_text(cell) for cell in cells])
        if text.tell() > LARGEST_BODY:
            raise Unusable("list_bytes")
    told = text.getvalue().encode()
    if len(told) > LARGEST_BODY:
        raise Unusable("list_bytes")
    return told


def _check_size(contents: bytes) -> None:
    """
    Unpack every part once, and look at how far its cells reach, before anybody lays it out.

    A few kilobytes may unpack to gigabytes, and one cell in the last row of the last column
    would have the reader lay out all before it.
    """
    unpacked = 0
    try:
        with zipfile.ZipFile(BytesIO(contents)) as book:
            _check_kind({part.filename.lower() for part in book.infolist()})
            if len(book.infolist()) > PARTS:
                raise Unusable("list_bytes")
            for part in book.infolist():
                reach = _Reach()
                is_sheet = part.filename.lower().startswith("xl/worksheets/")
                for block in _unpacked(contents, part):
                    unpacked += len(block)
                    if unpacked > UNPACKED:
                        raise Unusable("list_bytes")
                    if is_sheet:
                        reach.look_at(block)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError) as bad:
        raise Unusable("list_damaged") from bad


def _check_kind(names: set[str]) -> None:
    if WORKBOOK not in names or names & OTHERS:
        raise Unusable("list_other")


class _Reach:
    """How far the cells of a sheet reach, as far as it was looked at."""

    def __init__(self) -> None:
        self._before = b""
        self._row = self._column = 1

    def look_at(self, block: bytes) -> None:
        """Look at some more of it."""
        for column, row in _PLACE.findall(self._before + block):
            self._row = max(self._row, int(row))
            if column:
                self._column = max(self._column, _number_of(column))
        self._before = block[-OVERLAP:]
        if self._row > ROWS + 1000:
            raise Unusable("list_rows")
        if self._column > COLUMNS:
            raise Unusable("list_columns")
        if self._row * self._column > CELLS:
            raise Unusable("list_cells")


def _text(cell: Cell) -> str:
    """Return a cell as it would be typed: whole numbers without a point, days as ISO 8601."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def _unpacked(contents: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """
    Yield all that a part unpacks to.

    ``zipfile`` would stop at the size that the part declares; whoever reads it later may not.
    """
    if part.flag_bits & LOCKED:
        raise Unusable("list_password")
    file = BytesIO(contents)
    file.seek(part.header_offset)
    *_, name, extra = HEAD.unpack(file.read(HEAD.size))
    file.seek(name + extra, os.SEEK_CUR)
    left = part.compress_size
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    while left > 0 and (packed := file.read(min(left, BLOCK))):
        left -= len(packed)
        if part.compress_type == zipfile.ZIP_STORED:
            yield packed
        elif part.compress_type != zipfile.ZIP_DEFLATED:
            raise Unusable("list_damaged")
        else:
            while packed:
                yield unpack.decompress(packed, BLOCK)
                packed = unpack.unconsumed_tail


def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
