"""XLSX: the first sheet with rows, after a look at how large it is once unpacked."""

import os
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from salon_vault.importing.errors import FileTooLarge, FileUnreadable
from salon_vault.importing.model import COLUMNS, ROWS, Row

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

_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{0,4})(\d{1,9})\s*["']""")
"""Where a row or a cell says that it stands."""

type Cell = int | float | str | bool | object


def check_size(path: Path) -> None:
    """
    Unpack every part once, and look at how far its cells reach, before anybody reads it.

    A few kilobytes may unpack to gigabytes, and one cell in the last row of the last column
    would have the reader lay out all before it.

    Raises:
        FileTooLarge: if it is more than the limits.
        FileUnreadable: if it is no sound workbook, or has a password.
    """
    unpacked = 0
    try:
        with zipfile.ZipFile(path) as book, path.open("rb") as file:
            if len(book.infolist()) > PARTS:
                raise FileTooLarge("bytes", UNPACKED)
            for part in book.infolist():
                is_sheet = part.filename.startswith("xl/worksheets/")
                before = b""
                for block in _unpacked(file, part):
                    unpacked += len(block)
                    if unpacked > UNPACKED:
                        raise FileTooLarge("bytes", UNPACKED)
                    if is_sheet:
                        _look_at_places(before + block)
                        before = block[-OVERLAP:]
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError) as bad:
        raise FileUnreadable("damaged") from bad


def rows_of(path: Path) -> Iterator[Row]:
    """
    Yield the rows of the first sheet that has any.

    Raises:
        FileUnreadable, FileTooLarge: see ``check_size``.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    check_size(path)
    try:
        book = CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.start is None:
                continue
            if sheet.width > COLUMNS:
                raise FileTooLarge("columns", COLUMNS)
            first, height = sheet.start[0] + 1, max(1, sheet.height)
            for done, cells in enumerate(sheet.iter_rows()):
                yield Row(first + done, [_text(cell) for cell in cells], share=done / height)
            return
    except PasswordError as locked:
        raise FileUnreadable("password") from locked
    except CalamineError as bad:
        raise FileUnreadable("damaged") from bad


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


def _unpacked(file: BinaryIO, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """
    Yield all that a part unpacks to.

    ``zipfile`` would stop at the size that the part declares; whoever reads it later may not.
    """
    if part.flag_bits & LOCKED:
        raise FileUnreadable("password")
    file.seek(part.header_offset)
    head = file.read(HEAD.size)
    *_, name, extra = HEAD.unpack(head)
    file.seek(name + extra, os.SEEK_CUR)
    left = part.compress_size
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    while left > 0 and (packed := file.read(min(left, BLOCK))):
        left -= len(packed)
        if part.compress_type == zipfile.ZIP_STORED:
            yield packed
        elif part.compress_type != zipfile.ZIP_DEFLATED:
            raise FileUnreadable("damaged")
        else:
            while packed:
                yield unpack.decompress(packed, BLOCK)
                packed = unpack.unconsumed_tail


def _look_at_places(block: bytes) -> None:
    for column, row in _PLACE.findall(block):
        if int(row) > ROWS + 1000:
            raise FileTooLarge("rows", ROWS)
        if column and _number_of(column) > COLUMNS:
            raise FileTooLarge("columns", COLUMNS)


def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
