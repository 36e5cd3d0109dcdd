"""What a page from a scanner says, shows and has written on it, and how much one may bring."""

from dataclasses import dataclass, field
from enum import StrEnum

MOST_PAGES = 100
"""Of one file: a stack that a feeder takes at a time."""

MOST_PIXELS = 40_000_000
"""Of one page: A4 at 600 dpi has 35 million."""

LARGEST_SCAN = 50 * 1024 * 1024
"""Bytes of one file: a hundred pages of half a megabyte."""

PAGES_AT_A_TIME = 4
"""Pages that are read in one go: few enough for progress and Cancel, many for the start."""

type Point = tuple[float, float]
"""Pixels of a picture, rightwards and downwards from its upper left corner."""


class Ink(StrEnum):
    """Whether somebody has written in a field."""

    EMPTY = "empty"
    WRITTEN = "written"
    UNSURE = "unsure"
    """Something is there, or the field lies where the picture shows no paper."""


@dataclass(frozen=True, slots=True)
class PageCode:
    """A QR code on a page; whose it is, ``salon_vault.paper.code.read_payload`` tells."""

    text: str
    """At most 200 printable ASCII characters; of other codes "", for nobody needs more."""
    corners: tuple[Point, Point, Point, Point]
    """Of the code itself, in the page's picture: upper left, and on clockwise."""


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page of a scan, drawn anew: nothing that came with the file is in it."""

    number: int
    """From 0, in the file."""
    codes: tuple[PageCode, ...]
    """All that were found; those of this program first."""
    picture: bytes = field(repr=False)
    """JPEG, upright if a code says how, about 200 dpi."""
    thumbnail: bytes = field(repr=False)
    """JPEG of at most 320 pixels a side."""
