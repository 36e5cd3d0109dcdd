"""The three square eyes of QR codes, looked for in rows and columns of pixels; helper only."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QTransform

EYE = 7
"""Squares of the code that an eye is wide: dark, light, three dark, light, dark."""

BLOCK = 48
"""Pixels over which light is even."""

MOST_EYES = 24

_DARK = re.compile(rb"\x01+")
_SMOOTH = Qt.TransformationMode.SmoothTransformation


@dataclass(frozen=True, slots=True)
class Eye:
    """The middle of one, and how large a square of the code is; pixels of the page."""

    x: float
    y: float
    unit: float


def eyes_in(grey: QImage, darkness: float) -> list[Eye]:
    """
    Return what looks like an eye from the side or from above, the plainest first.

    Seen in most rows or most columns is enough: a pen may have gone through it. Dark is what
    is darker than this share of the brightest nearby.
    """
    across = _clusters(_crossings(grey, darkness))
    lying = grey.transformed(QTransform(0, 1, 1, 0, 0, 0))
    down = [(y, x, unit, n) for x, y, unit, n in _clusters(_crossings(lying, darkness))]
    both = sorted([*across, *down], key=lambda found: -found[3] / found[2])
    eyes: list[Eye] = []
    for x, y, unit, _rows in both:
        one = next((e for e in eyes if abs(e.x - x) + abs(e.y - y) < 3 * unit), None)
        if one is None:
            eyes.append(Eye(x, y, unit))
    return [_centred(eye, across, down) for eye in eyes[:MOST_EYES]]


type _Cluster = tuple[float, float, float, int]
"""Middle, size of a square, and in how many rows it was seen."""


def _centred(eye: Eye, across: Sequence[_Cluster], down: Sequence[_Cluster]) -> Eye:
    """Take x from the rows and y from the columns, where it was seen in both."""
    x = next((c[0] for c in across if _is_near(c, eye)), eye.x)
    y = next((c[1] for c in down if _is_near(c, eye)), eye.y)
    return Eye(x, y, eye.unit)


def _is_near(cluster: _Cluster, eye: Eye) -> bool:
    return abs(cluster[0] - eye.x) + abs(cluster[1] - eye.y) < 3 * eye.unit


def _clusters(crossings: Iterator[tuple[float, int, float]]) -> list[_Cluster]:
    """Join crossings below each other into eyes, if there are enough of them."""
    open_: list[list[tuple[float, int, float]]] = []
    done: list[list[tuple[float, int, float]]] = []
    for x, y, unit in crossings:
        waiting = []
        home = None
        for group in open_:
            last_x, last_y, last_unit = group[-1]
            if y - last_y > 2 * last_unit:
                done.append(group)
                continue
            waiting.append(group)
            if home is None and abs(last_x - x) < last_unit and 0.7 < unit / last_unit < 1.4:
                home = group
        open_ = waiting
        if home is None:
            open_.append([(x, y, unit)])
        else:
            home.append((x, y, unit))
    return [_middle(group) for group in (*done, *open_) if len(group) > group[0][2]]


def _middle(group: Sequence[tuple[float, int, float]]) -> _Cluster:
    xs, ys, units = (sorted(axis) for axis in zip(*group, strict=True))
    half = len(group) // 2
    return xs[half], (ys[0] + ys[-1]) / 2, units[half], len(group)


def _crossings(grey: QImage, darkness: float) -> Iterator[tuple[float, int, float]]:
    """Yield where a row goes through the middle of an eye: x, row, size of a square."""
    for y, row in enumerate(_dark_rows(grey, darkness)):
        runs = [found.span() for found in _DARK.finditer(row)]
        for at in range(len(runs) - 2):
            (a, b), (c, d), (e, f) = runs[at : at + 3]
            unit = (f - a) / EYE
            if unit < 1.5 or abs(d - c - 3 * unit) > unit:
                continue
            slack = max(0.6 * unit, 1.2)
            if (
                max(abs(b - a - unit), abs(c - b - unit), abs(e - d - unit), abs(f - e - unit))
                < slack
            ):
                yield (c + d) / 2, y, unit


def _dark_rows(grey: QImage, darkness: float) -> Iterator[bytes]:
    """Yield the rows with 1 where it is dark; the threshold follows the light."""
    wide, high, step = grey.width(), grey.height(), grey.bytesPerLine()
    limits = _limits(grey, darkness)
    bits = bytes(grey.constBits())
    for y in range(high):
        row = bits[y * step : y * step + wide]
        blocks = limits[min(y // BLOCK, len(limits) - 1)]
        yield b"".join(
            row[at : at + BLOCK].translate(_table(blocks[min(at // BLOCK, len(blocks) - 1)]))
            for at in range(0, wide, BLOCK)
        )


def _limits(grey: QImage, darkness: float) -> list[bytes]:
    """Return the threshold of every block: a share of the brightest eighth of it or beside."""
    size = QSize(-(-grey.width() // BLOCK), -(-grey.height() // BLOCK))
    fine = grey.scaled(size * 8, Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)
    fine = fine.convertToFormat(QImage.Format.Format_Grayscale8)
    step, bits = fine.bytesPerLine(), bytes(fine.constBits())
    blocks = []
    for y in range(0, fine.height(), 8):
        rows = [bits[(y + k) * step :][: fine.width()] for k in range(8)]
        blocks.append(
            bytes(
                int(max(max(row[x : x + 8]) for row in rows) * darkness)
                for x in range(0, fine.width(), 8)
            )
        )
    return blocks


_TABLES: dict[int, bytes] = {}


def _table(limit: int) -> bytes:
    if limit not in _TABLES:
        _TABLES[limit] = b"\x01" * limit + b"\x00" * (256 - limit)
    return _TABLES[limit]
