"""The printed line that one signs on, found in a strip of a page; in the helper only."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from salon_vault.paper.style import MM

LINE_MM = 9 / MM
"""The line stands so high above the lower edge of its field (``paper.grids.signature``)."""

INSET_MM = 8 / MM
"""And begins and ends so far inside of it."""

FINE = 8
"""Pixels of a millimetre in a strip."""

PARTS = 12
"""Of the line, which are looked at each by itself: somebody has signed over some."""

SLOPE_MM = 2.4
"""How much higher one end of the line may be than the other, against the code."""

LINE_SHARE = 0.5
"""Of the parts that have to show the line."""

FAINTEST = 5.0
"""Shades by which a part of the line is darker than what is above and below it."""

COVERED = 0.6
"""Share of the line that has to be seen, column by column."""

BEYOND = 0.35
"""Share that may be dark beyond one of its ends, where a frame would go on."""


@dataclass(frozen=True, slots=True)
class Line:
    """Where the line runs in a strip: the heights of its ends, in pixels, and its shift."""

    left: int
    right: int
    shift: int
    """By how many pixels it begins further right than expected."""


def line_in(strip: QImage, beside: int) -> Line | None:
    """
    Return where the line is; None if it is not seen, or something else is.

    The strip is ``FINE`` pixels to a millimetre, and at both ends ``beside`` pixels longer
    than the line.
    """
    ends = _ends(strip, beside)
    return None if ends is None else _verified(strip, beside, *ends)


def _ends(strip: QImage, beside: int) -> tuple[int, int] | None:
    """Return the height of both ends of what is most like the line and the frame below it."""
    inner = strip.copy(beside, 0, strip.width() - 2 * beside, strip.height())
    parts = inner.scaled(
        QSize(PARTS, strip.height()),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = rows_of(parts)
    depths = [_depth([row[x] for row in rows]) for x in range(PARTS)]
    reach, below = round(SLOPE_MM * FINE / 2), round(LINE_MM * FINE)
    best, where = FAINTEST, None
    for lean in range(-reach, reach + 1):
        leans = [round(lean * (2 * x / (PARTS - 1) - 1)) for x in range(PARTS)]
        for y in range(reach, strip.height() - below - reach):
            seen = [depths[x][y + by] for x, by in enumerate(leans)]
            if sum(depth > FAINTEST for depth in seen) < PARTS * LINE_SHARE:
                continue
            line = _even(seen)
            frame = _even([depths[x][y + by + below] for x, by in enumerate(leans)])
            score = line + 0.7 * min(frame, line)
            if score > best:
                best, where = score, (y - lean, y + lean)
    return where


def _verified(strip: QImage, beside: int, left: int, right: int) -> Line | None:
    """Return the line, if it is one: thin, without gaps, and ending where it has to end."""
    dark = _columns(strip, beside, left, right)
    inner = len(dark) - 2 * beside
    gap = round((INSET_MM - 0.8) * FINE)
    shifts = range(gap - beside, beside - gap + 1)
    shift = max(
        shifts, key=lambda by: _fit(dark, beside + by, inner, gap) - abs(by) / len(dark)
    )
    begin, end = beside + shift, beside + shift + inner
    beyond = min(sum(dark[begin - gap : begin]), sum(dark[end : end + gap])) / gap
    is_line = sum(dark[begin:end]) >= COVERED * inner and beyond <= BEYOND
    return Line(left, right, shift) if is_line else None


def _fit(dark: Sequence[bool], begin: int, inner: int, gap: int) -> float:
    """Return how well both ends fit: dark inside of them, and light for a ``gap`` beyond."""
    end = begin + inner
    before, after = sum(dark[begin - gap : begin]), sum(dark[end : end + gap])
    inside = sum(dark[begin : begin + 4 * gap]) + sum(dark[end - 4 * gap : end])
    return inside / 8 / gap - min(before, after) / gap - max(before, after) / gap / 2


def _columns(strip: QImage, beside: int, left: int, right: int) -> list[bool]:
    """Tell of each column whether the line is seen there, with paper above and below."""
    rows = rows_of(strip)
    inner = strip.width() - 2 * beside
    off = FINE // 2 + 1
    depths = []
    for x in range(strip.width()):
        y = round(left + (right - left) * (x - beside) / inner)
        around = [row[x] for row in rows[max(0, y - off) : y + off + 1]]
        if len(around) <= 2 * off:
            depths.append(0)
            continue
        paper = min(max(around[:3]), max(around[-3:]))
        depths.append(paper - min(around[off - 2 : off + 3]))
    usual = sorted(depths)[len(depths) // 2]
    return [depth > max(usual / 3, FAINTEST) for depth in depths]


def _even(depths: Sequence[float]) -> float:
    """Return the mean depth without what is written: no part counts more than the middle."""
    middle = sorted(depths)[len(depths) // 2]
    return sum(min(depth, 1.5 * middle) for depth in depths) / len(depths)


def _depth(shades: Sequence[int]) -> list[float]:
    """Return by how many shades each row is darker than those half a millimetre off."""
    off = FINE // 2
    padded = [shades[0]] * off + list(shades) + [shades[-1]] * off
    return [min(padded[at], padded[at + 2 * off]) - shade for at, shade in enumerate(shades)]


def rows_of(grey: QImage) -> list[bytes]:
    """Return the rows of a ``Grayscale8`` picture without their padding."""
    step, bits = grey.bytesPerLine(), bytes(grey.constBits())
    return [bits[y * step : y * step + grey.width()] for y in range(grey.height())]
