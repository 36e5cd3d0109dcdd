"""Whether a foreign picture is whole, stands still and is not too large, before it is drawn."""

import struct
from collections.abc import Iterator

from PySide6.QtCore import QSize

from salon_vault.from_elsewhere.model import MOST_PIXELS, PICTURES, Format, Why, format_of
from ui.helper.pixels import Unusable

_CHUNK = struct.Struct(">I4s")
_ANIMATION = 0x02
"""The flag of a WebP file that says it moves."""
_LAST_LINES = frozenset({0xD9, 0xDA})
"""JPEG segments that end the list of segments: end of the picture, start of its lines."""


def picture_kind(contents: bytes) -> Format:
    """Return what picture this is; raise Unusable for anything but JPEG, PNG and WebP."""
    kind = format_of(contents)
    if kind is Format.HEIC:
        raise Unusable(Why.HEIC)
    if kind not in PICTURES or kind is None:
        raise Unusable(Why.NO_PICTURE)
    return kind


def check_whole(kind: Format, contents: bytes) -> None:
    """Raise Unusable if the picture was cut off: a decoder would paint the rest grey."""
    if kind is Format.JPEG and b"\xff\xd9" not in contents[_start_of_lines(contents) :]:
        raise Unusable(Why.DAMAGED)
    if kind is Format.PNG and not any(name == b"IEND" for name in _chunks(contents)):
        raise Unusable(Why.DAMAGED)


def check_still(kind: Format, contents: bytes) -> None:
    """Raise Unusable if the picture moves: only one of its frames could be kept."""
    moving = kind is Format.PNG and any(name == b"acTL" for name in _chunks(contents))
    if kind is Format.WEBP and contents[12:16] == b"VP8X":
        moving = bool(contents[20:21] and contents[20] & _ANIMATION)
    if moving:
        raise Unusable(Why.ANIMATED)


def check_size(size: QSize) -> None:
    """Raise Unusable if nobody unpacks a picture of that size."""
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise Unusable(Why.MANY_PIXELS)


def _start_of_lines(contents: bytes) -> int:
    """Return where the first lines of a JPEG begin; a preview may lie in a segment before."""
    at = 2
    while at + 4 <= len(contents) and contents[at] == 0xFF:
        if contents[at + 1] in _LAST_LINES:
            return at
        at += 2 + int.from_bytes(contents[at + 2 : at + 4])
    return len(contents)


def _chunks(contents: bytes) -> Iterator[bytes]:
    """Yield the names of the chunks of a PNG, as far as they are whole."""
    at = 8
    while at + 12 <= len(contents):
        length, name = _CHUNK.unpack_from(contents, at)
        at += 12 + length
        if at <= len(contents):
            yield name
