"""Whether somebody has written on a piece of paper, by its pixels; in the helper only."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from salon_vault.scans.model import Ink

PER_MM = 4
"""Pixels of a millimetre in which strokes are looked for: a pen makes two."""

BLOCK = 12
"""Pixels over which paper has one shade: 3 mm, which no stroke fills."""

FAINT, DARK, BLACK = 10.0, 24.0, 40.0
"""Hundredths by which a thing is darker than paper: a trace, a thin pen, any pen."""

NOISE_FAINT, NOISE_DARK = 3.0, 5.0
"""The same as multiples of the noise, which counts where it is stronger."""

NOISY = 2.5
"""Noise that a pale pen may hide in."""

LOUD = 14.0
"""Noise in which a pen would be lost."""

SPECK_MM = 1.6
"""What is no longer than this is dust."""

THIN_MM = 1.0
"""What is thicker is no stroke of a pen, unless it is black: a stain, the mark of a cup."""

WRITTEN_MM, EMPTY_MM = 16.0, 3.0
"""Length of all strokes from which a field was written in, and below which nothing is there."""

_RUN = re.compile(rb"\x01+")

type _Run = tuple[int, int, int]
"""Row, first pixel, and the one after the last."""


@dataclass(frozen=True, slots=True)
class _Stroke:
    """What hangs together and is darker than paper; lengths in millimetres."""

    extent: float
    """The longer side of its frame."""
    length: float
    """Half of its outline: of a thin stroke, how long it is."""
    thickness: float
    depth: float
    """Hundredths by which it is darker than the paper, on the whole."""
    rows: tuple[int, int]
    """The first row it is seen in, and the last."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What is seen on a piece of paper."""

    noise: float
    """Hundredths of the paper's shade by which its pixels differ."""
    pen_mm: float
    """Length of what only a pen leaves."""
    other_mm: float
    """And of everything else that is no speck."""

    @property
    def ink(self) -> Ink:
        """What it comes to; between much and nothing nobody is sure."""
        if self.pen_mm >= WRITTEN_MM:
            return Ink.WRITTEN
        is_clear = self.noise < LOUD and self.pen_mm + self.other_mm < EMPTY_MM
        return Ink.EMPTY if is_clear else Ink.UNSURE


def traces_on(rows: Sequence[bytes], covered: range = range(0)) -> Traces:
    """
    Measure what is on a piece of paper: rows of grey pixels, ``PER_MM`` to a millimetre.

    Something is printed in the ``covered`` rows; they are not looked at. Where the paper is
    noisy, it is looked at again from further away, where noise evens out and a pale pen shows.
    """
    traces = _measured_traces(rows, covered)
    if traces.ink is not Ink.EMPTY or traces.noise < NOISY:
        return traces
    away = _measured_traces(_coarser(rows), range(covered.start // 2, -(-covered.stop // 2)))
    # Of half as many pixels, each is twice as long.
    return replace(traces, other_mm=traces.other_mm + 2 * (away.pen_mm + away.other_mm))


def _coarser(rows: Sequence[bytes]) -> list[bytes]:
    """Return a quarter of the pixels, each the mean of four."""
    return [
        bytes((a + b + c + d) // 4 for a, b, c, d in zip(*halves, strict=False))
        for upper, lower in zip(rows[::2], rows[1::2], strict=False)
        for halves in ((upper[::2], upper[1::2], lower[::2], lower[1::2]),)
    ]


def _measured_traces(rows: Sequence[bytes], covered: range) -> Traces:
    depths = _depths(rows)
    noise = _noise(depths)
    _bridge(depths, covered)
    strokes = [
        stroke
        for stroke in _strokes(depths, max(FAINT, NOISE_FAINT * noise))
        if stroke.extent > SPECK_MM
    ]
    dark = max(DARK, NOISE_DARK * noise)
    pen = sum(stroke.length for stroke in strokes if _is_of_a_pen(stroke, dark, covered))
    return Traces(noise, pen, sum(stroke.length for stroke in strokes) - pen)


def _bridge(depths: list[list[int]], covered: range) -> None:
    """Replace the covered rows by what goes through them: dark above and dark below."""
    above = depths[covered.start - 1] if covered.start > 0 else []
    below = depths[covered.stop] if covered.stop < len(depths) else []
    through = [min(ends) for ends in zip(above, below, strict=True)] if above and below else []
    for row in covered:
        if 0 <= row < len(depths):
            depths[row] = through or [0] * len(depths[row])


def _is_of_a_pen(stroke: _Stroke, dark: float, covered: range) -> bool:
    """Tell whether it is dark enough; a part may be thin because the rest of it is covered."""
    ends = (stroke.rows[1] + 1, stroke.rows[0])
    is_cut = bool(covered) and (covered.start == ends[0] or covered.stop == ends[1])
    is_thin = stroke.thickness <= THIN_MM and not is_cut
    return stroke.depth > (dark if is_thin else max(dark, BLACK))


def _depths(rows: Sequence[bytes]) -> list[list[int]]:
    """Return by how many hundredths of the paper's shade each pixel is darker."""
    wide = len(rows[0])
    depths = []
    for top in range(0, len(rows), BLOCK):
        paper = [_paper(rows, left, top) for left in range(0, wide, BLOCK)]
        for row in rows[top : top + BLOCK]:
            shades = enumerate(row)
            depths.append([100 - 100 * shade // paper[x // BLOCK] for x, shade in shades])
    return depths


def _paper(rows: Sequence[bytes], left: int, top: int) -> int:
    """Return the shade of the paper in and around a block; never nought."""
    half = BLOCK // 2
    around = rows[max(0, top - half) : top + BLOCK + half]
    block = b"".join(row[max(0, left - half) : left + BLOCK + half] for row in around)
    return max(1, sorted(block)[len(block) * 8 // 10])


def _noise(depths: Sequence[Sequence[int]]) -> float:
    """Return by how much pixels of mere paper differ (about one standard deviation)."""
    every = sorted(depth for row in depths for depth in row)
    spread = every[len(every) * 4 // 10] - every[len(every) // 10]
    steps = sorted(abs(b - a) for row in depths for a, b in pairwise(row))
    # A quarter of the differences between neighbours is below 0.45 deviations; strokes lie
    # among the larger ones, and raise the spread where the field is full of them.
    grain = 1.5 * steps[len(steps) // 4] / 0.45 if steps else spread
    return max(1.0, min(spread, grain))


def _strokes(depths: Sequence[Sequence[int]], limit: float) -> list[_Stroke]:
    masks = [bytes(depth > limit for depth in row) for row in depths]
    runs = [(y, *found.span()) for y, mask in enumerate(masks) for found in _RUN.finditer(mask)]
    return [_measured(group, depths) for group in _joined(runs)]


def _joined(runs: Sequence[_Run]) -> Iterator[list[_Run]]:
    """Yield the runs that touch, corners too, as groups."""
    home = list(range(len(runs)))

    def root(at: int) -> int:
        while home[at] != at:
            home[at] = home[home[at]]
            at = home[at]
        return at

    for one, other in _touching(runs):
        home[root(one)] = root(other)
    groups: dict[int, list[_Run]] = {}
    for at, run in enumerate(runs):
        groups.setdefault(root(at), []).append(run)
    yield from groups.values()


def _touching(runs: Sequence[_Run]) -> Iterator[tuple[int, int]]:
    """Yield the places of runs that lie on each other, in rows one above the other."""
    above = 0
    for at, (y, begin, end) in enumerate(runs):
        while runs[above][0] < y - 1:
            above += 1
        for other in range(above, at):
            row, left, right = runs[other]
            if row >= y or left > end:
                break
            if right >= begin:
                yield other, at


def _measured(group: Sequence[_Run], depths: Sequence[Sequence[int]]) -> _Stroke:
    pixels = {(x, y) for y, begin, end in group for x in range(begin, end)}
    tops = sum((x, y - 1) not in pixels for x, y in pixels)
    # Steps along a slant count twice in rows and columns: 0.8 of them is how long it is.
    length = max(1.0, (len(group) + tops) * 0.8)
    wide = max(end for _y, _begin, end in group) - min(begin for _y, begin, _end in group)
    high = group[-1][0] - group[0][0] + 1
    dark = sorted(depths[y][x] for x, y in pixels)
    return _Stroke(
        extent=max(wide, high) / PER_MM,
        length=length / PER_MM,
        thickness=len(pixels) / length / PER_MM,
        depth=dark[len(dark) * 3 // 4],
        rows=(group[0][0], group[-1][0]),
    )
