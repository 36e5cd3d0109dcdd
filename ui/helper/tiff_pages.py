"""How many pages a TIFF file has, and whether all of them are there; in the helper only."""

import struct

from salon_vault.from_elsewhere.model import Why
from ui.helper.pixels import Unusable

_ENTRY = 12
"""Bytes of what a page says about itself, one thing at a time (TIFF 6.0, section 2)."""

_SHORT = 3
_PLACES, _LENGTHS = frozenset({273, 324}), frozenset({279, 325})
"""Where the pixels of a page lie in the file, and how many bytes they are."""

type _List = tuple[int, int, int]
"""Type, count, and place in the file."""


def tiff_pages(contents: bytes, most: int) -> int:
    """
    Return how many pages there are, as far as ``most`` and one more.

    Raises Unusable for a file that ends before its pages do, or goes round in circles: what
    reads it would show the rest as if nothing were missing.
    """
    order = "<" if contents.startswith(b"II") else ">"
    seen: set[int] = set()
    try:
        (at,) = struct.unpack_from(f"{order}I", contents, 4)
        while at and len(seen) <= most:
            if at in seen:
                raise Unusable(Why.DAMAGED)
            seen.add(at)
            at = _after(contents, at, order)
    except struct.error as short:
        raise Unusable(Why.DAMAGED) from short
    if not seen:
        raise Unusable(Why.DAMAGED)
    return len(seen)


def _after(contents: bytes, at: int, order: str) -> int:
    """Check that the pixels of a page are in the file, and return where the next page is."""
    (count,) = struct.unpack_from(f"{order}H", contents, at)
    lists: dict[int, _List] = {}
    for number in range(count):
        entry = at + 2 + _ENTRY * number
        tag, kind, length = struct.unpack_from(f"{order}HHI", contents, entry)
        lists[tag] = (kind, length, entry + 8)
    for places, lengths in zip(sorted(_PLACES), sorted(_LENGTHS), strict=True):
        if places in lists and lengths in lists:
            _check_end(contents, order, lists[places], lists[lengths])
    (following,) = struct.unpack_from(f"{order}I", contents, at + 2 + _ENTRY * count)
    return int(following)


def _check_end(contents: bytes, order: str, places: _List, lengths: _List) -> None:
    """Raise Unusable if the last piece of a page ends behind the end of the file."""
    if not places[1] or places[1] != lengths[1]:
        raise Unusable(Why.DAMAGED)
    if _last(contents, order, places) + _last(contents, order, lengths) > len(contents):
        raise Unusable(Why.DAMAGED)


def _last(contents: bytes, order: str, numbers: _List) -> int:
    kind, count, at = numbers
    letter, size = ("H", 2) if kind == _SHORT else ("I", 4)
    if count * size > 4:
        (at,) = struct.unpack_from(f"{order}I", contents, at)
    (last,) = struct.unpack_from(f"{order}{letter}", contents, at + (count - 1) * size)
    return int(last)
