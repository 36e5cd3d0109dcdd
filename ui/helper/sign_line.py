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

LINE_SHARE = 0.5
"""Of the parts that have to show the line."""

FAINTEST = 5.0
"""Shades by which a part of the line is darker than what is above and below it."""

CLEAR = 0.3
"""Share of the line that has to be seen, column by column."""

COVERED = 0.7
"""The same, of those columns in which nothing is in its way."""

PAPER = 0.85
"""Share of the usual shade of paper that is paper still."""

BEYOND = 0.35
"""Share that may be dark beyond one of its ends, where a frame would go on."""


@dataclass(frozen=True, slots=True)
class Line:
    """Where the line begins and ends in a strip, in pixels."""

    left: int
    right: int
    left_height: int
    right_height: int


def line_in(strip: QImage, beside: int, slope: int, *, both: bool) -> Line | None:
    """
    Return where the line is; None if it is not seen, or something else is.

    The strip is ``FINE`` pixels to a millimetre, and at both ends ``beside`` pixels longer
    than the line, of which one end may be ``slope`` pixels higher than the other. A signature
    may go over one end, unless ``both`` have to be seen.
    """
    ends = _ends(strip, beside, slope)
    return None if ends is None else _verified(strip, beside, *ends, both=both)


def _ends(strip: QImage, beside: int, slope: int) -> tuple[int, int] | None:
    """Return the height of both ends of what is most like the line and the frame below it."""
    inner = strip.copy(beside, 0, strip.width() - 2 * beside, strip.height())
    parts = inner.scaled(
        QSize(PARTS, strip.height()),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = rows_of(parts)
    depths = [_depth([row[x] for row in rows]) for x in range(PARTS)]
    reach, below = slope // 2, round(LINE_MM * FINE)
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


def _verified(strip: QImage, beside: int, left: int, right: int, *, both: bool) -> Line | None:
    """Return the line, if it is one: thin, without gaps, and ending where it has to end."""
    seen = _columns(strip, beside, left, right)
    begin, dark_before = _end(seen, beside)
    end, dark_after = _end(seen[::-1], beside)
    end = len(seen) - end
    inner = seen[begin:end]
    clear = [is_dark for is_dark in inner if is_dark is not None]
    is_line = (
        sum(clear) >= CLEAR * len(inner)
        and sum(clear) >= COVERED * len(clear)
        and (max if both else min)(dark_before, dark_after) <= BEYOND
    )
    if not is_line:
        return None
    slope = (right - left) / (len(seen) - 2 * beside)
    first, last = left + slope * (begin - beside), left + slope * (end - beside)
    return Line(begin, end, round(first), round(last))


def _end(seen: Sequence[bool | None], expected: int) -> tuple[int, float]:
    """
    Return where the line begins, and how dark it is before that.

    Dark after it and light before it, for as long as the frame is away, is a beginning.
    """
    gap = round((INSET_MM - 0.8) * FINE)

    def dark(part: Sequence[bool | None]) -> float:
        return sum(1 for is_dark in part if is_dark) / len(part)

    def fit(at: int) -> float:
        inside, outside = dark(seen[at : at + 2 * gap]), dark(seen[at - gap : at])
        return inside - outside - abs(at - expected) / len(seen)

    best = max(range(gap, 2 * expected - gap), key=fit)
    return best, dark(seen[best - gap : best])


def _columns(strip: QImage, beside: int, left: int, right: int) -> list[bool | None]:
    """Tell of each column whether the line is seen; None where something else is in its way."""
    rows = rows_of(strip)
    inner = strip.width() - 2 * beside
    off = FINE // 2 + 1
    seen: list[tuple[int, int]] = []
    for x in range(strip.width()):
        y = round(left + (right - left) * (x - beside) / inner)
        around = [row[x] for row in rows[max(0, y - off) : y + off + 1]] or [255]
        paper = min(max(around[:3]), max(around[-3:]))
        seen.append((paper, paper - min(around[len(around) // 2 - 2 :][:5])))
    usual = sorted(depth for _paper, depth in seen)[len(seen) // 2]
    white = sorted(paper for paper, _depth in seen)[len(seen) * 3 // 4]
    limit = max(usual / 3, FAINTEST)
    return [None if paper < white * PAPER else depth > limit for paper, depth in seen]


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
