"""What a file that somebody brings can be, how large, and why it is not taken."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

LARGEST_PICTURE = 32 * 1024 * 1024
"""Bytes: the camera of a phone makes five, a large one twenty."""

LARGEST_FILE = 25 * 1024 * 1024
"""Bytes of a file that is kept as it is: forty pages from a scanner."""

LARGEST_LIST = 200 * 1024 * 1024
"""Bytes of a list from elsewhere, which is read row by row."""

LARGEST_WORKBOOK = 32 * 1024 * 1024
"""Bytes of a workbook, which is read whole: one of 100,000 people has ten million."""

MOST_PIXELS = 100_000_000
"""Of a picture; the largest cameras of phones make 50 million, a scan at 600 dpi 35 million."""

LONGEST_SIDE = 2048
"""Pixels of a photo as it is kept."""

THUMBNAIL_SIDE = 320
"""Pixels of a thumbnail."""

HEAD = 64
"""Bytes at the beginning of a file that say what it is."""

_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs")


class Why(StrEnum):
    """Why a file is not taken."""

    NO_PICTURE = "no_picture"
    """Neither JPEG, PNG nor WebP, whatever its name says."""
    NO_PAPER = "no_paper"
    """Nor PDF, nor TIFF."""
    HEIC = "heic"
    """As a phone keeps them by default; one setting of the phone changes that."""
    LARGE = "large"
    MANY_PIXELS = "many_pixels"
    MANY_PAGES = "many_pages"
    VAST_PAGE = "vast_page"
    """A page of a scan that is larger than any paper."""
    DAMAGED = "damaged"
    ANIMATED = "animated"
    LOCKED = "locked"
    """A PDF that wants a password."""
    EMPTY = "empty"
    GONE = "gone"
    """It cannot be read where it was."""
    TOO_MUCH = "too_much"
    """The helper process ended over it."""


class Left(StrEnum):
    """Why a file was left where it was, though its contents are in the vault."""

    GONE = "gone"
    CHANGED = "changed"
    """It is not what was sealed, or not any more."""
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    """Its sealed copy is not what was written, so this may be the only one."""


class Format(StrEnum):
    """What a file is by its first bytes."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    TIFF = "tiff"
    PDF = "pdf"
    HEIC = "heic"


PICTURES = frozenset({Format.JPEG, Format.PNG, Format.WEBP})
"""What becomes a photo."""

FILES = PICTURES | {Format.PDF, Format.TIFF}
"""What is kept as it is."""


@dataclass(frozen=True, slots=True)
class Developed:
    """A photo and its thumbnail: JPEG, drawn anew, without anything that came with it."""

    photo: bytes = field(repr=False)
    thumbnail: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a file as pixels of our own."""

    png: bytes = field(repr=False)
    pages: int
    """Of the whole file."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture that lies in a folder."""

    path: Path = field(repr=False)
    size: int
    """Bytes."""
    on: date
    """The day of the file; a camera writes it when it takes the picture."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken: its place in the list, from 0, and why."""

    place: int
    why: Why


def format_of(head: bytes) -> Format | None:
    """Return what begins with ``head``, whatever its name says; None for anything else."""
    starts = (
        (b"\xff\xd8\xff", Format.JPEG),
        (b"\x89PNG\r\n\x1a\n", Format.PNG),
        (b"%PDF-", Format.PDF),
        (b"II*\0", Format.TIFF),
        (b"MM\0*", Format.TIFF),
    )
    for start, found in starts:
        if head.startswith(start):
            return found
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Format.WEBP
    if head[4:8] == b"ftyp" and _is_heic(head):
        return Format.HEIC
    return None


def _is_heic(head: bytes) -> bool:
    """Tell whether the main brand or a compatible one says HEIC; other kinds share the box."""
    length = int.from_bytes(head[:4])
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, min(length, len(head)), 4))]
    return any(brand in _HEIC for brand in brands)
