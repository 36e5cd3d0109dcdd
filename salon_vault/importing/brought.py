"""A list as somebody brought it: opened anew for every look through it, from its beginning."""

import hashlib
import os
from dataclasses import dataclass, field
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import LARGEST_LIST, LARGEST_WORKBOOK, Why
from salon_vault.from_elsewhere.ports import FromElsewhere, Sources
from salon_vault.importing.errors import FileTooLarge, FileUnreadable
from salon_vault.ports import Progress

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How XLSX begins; and how old Excel files do, and new ones with a password."""

START = 4096
"""Bytes that tell what a file is."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A list from elsewhere; of a workbook the rows as text, of anything else the file."""

    path: Path
    sources: Sources = field(repr=False)
    size: int
    """Bytes of what is read."""
    sheet: bytes | None = field(default=None, repr=False)
    """Of a workbook: its first sheet with rows, laid out by the process without keys."""
    sha256: bytes = b""
    """Of a workbook's file, as it was read; of the others whoever reads them tells."""

    def open(self) -> BinaryIO:
        """Open what is read, at its beginning; raise FileUnreadable."""
        if self.sheet is not None:
            return BytesIO(self.sheet)
        try:
            return self.sources.open(self.path)
        except FileRefused as gone:
            raise FileUnreadable("gone") from gone

    def open_noting(self, digest: "hashlib._Hash") -> BinaryIO:
        """Open it as ``open`` does; ``digest`` hears every byte that is read."""
        return BufferedReader(_Noting(self.open(), digest))


def bring(path: Path, elsewhere: FromElsewhere, progress: Progress) -> Brought:
    """
    Look at what a file is; of a workbook have the first sheet with rows laid out as text.

    Raises:
        FileUnreadable: if it is gone, empty, no plain file, or a workbook that is none.
        FileTooLarge: if it is larger than anything that is read.
        Cancelled: if ``progress`` says so.
    """
    text = Brought(path, elsewhere.sources, 0)
    with text.open() as file:
        start = file.read(START)
        size = file.seek(0, os.SEEK_END)
    if not start:
        raise FileUnreadable("empty")
    if size > LARGEST_LIST:
        raise FileTooLarge("bytes", LARGEST_LIST)
    if start.startswith(OLD_OFFICE):
        raise FileUnreadable("password")
    if not start.startswith(ZIP):
        return Brought(path, elsewhere.sources, size)
    contents = _whole(path, elsewhere.sources)
    sheet = elsewhere.sheets.lay_out(contents, lambda: progress.reached(0, 1))
    sha256 = hashlib.sha256(contents).digest()
    return Brought(path, elsewhere.sources, len(sheet), sheet, sha256)


def _whole(path: Path, sources: Sources) -> bytes:
    try:
        return sources.read(path, LARGEST_WORKBOOK)
    except FileRefused as refused:
        if refused.why is Why.LARGE:
            raise FileTooLarge("bytes", LARGEST_WORKBOOK) from refused
        raise FileUnreadable("gone") from refused


class _Noting(RawIOBase):
    """Reads a file, and has a digest hear of every byte."""

    def __init__(self, file: BinaryIO, digest: "hashlib._Hash") -> None:
        super().__init__()
        self._file, self._digest = file, digest

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, room: "WriteableBuffer", /) -> int:
        """Read some bytes, and note them."""
        view = memoryview(room)
        read = self._file.read(len(view))
        self._digest.update(read)
        view[: len(read)] = read
        return len(read)

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._file.tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()
