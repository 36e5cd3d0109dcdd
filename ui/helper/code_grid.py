"""Where a code lies to a fraction of a pixel, by all of its squares; in the helper only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from salon_vault.paper.code import squares
from salon_vault.scans.model import PageCode
from ui.helper.sign_line import rows_of

SQUARE = 4
"""Pixels of a square when the code is laid straight."""

QUIET = 2
"""Squares of paper around it that are looked at, too."""

PATCH = 5
"""Squares a side of a piece of the code, each of which is found by itself."""

ROUNDS = 2
FEWEST = 12
"""Pieces that have to be found."""
FARTHEST = 0.8
"""Squares by which a piece may lie elsewhere than expected; a stroke of a pen moves it more."""

STRAY = 9.0
"""How many times worse than usual a piece may fit, squared."""

PLAINLY = 1.4
"""How many times worse a flat view has to fit than one from aslant, to be given up."""

type Frame = QTransform
"""From squares of the code to pixels of the page."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Where the middle of a piece was expected, and where it is; in squares of the code."""

    x: float
    y: float
    is_x: float
    is_y: float


@dataclass(frozen=True, slots=True)
class Lying:
    """How a code lies on a page."""

    frame: Frame
    is_flat: bool
    """Seen from above, as by a scanner, and found with most of its squares."""
    paper: int
    """Shade of the paper around it."""


def lying_of(page: QImage, code: PageCode) -> Lying:
    """
    Return how the squares of a code lie on the page.

    Its four corners are whole pixels as they are read, and twenty centimetres away a pixel is
    a centimetre. All its squares together tell a hundredth of one.
    """
    rows = squares(code.text)
    side = len(rows)
    frame = _by_corners(code, side)
    model = _drawn(rows)
    for _round in range(ROUNDS):
        seen = _straight(page, frame, side)
        found = _steady(list(_pieces(model, seen, side)))
        if len(found) < FEWEST:
            return Lying(frame, is_flat=False, paper=_ends(seen)[1])
        frame = _solved(found, 6) * frame
    seen = _straight(page, frame, side)
    found = _steady(list(_pieces(model, seen, side)))
    aslant = _solved(found, 8) if len(found) >= FEWEST else QTransform()
    is_flat = _missed(QTransform(), found) <= PLAINLY * _missed(aslant, found)
    return Lying(frame if is_flat else aslant * frame, is_flat, _ends(seen)[1])


def _by_corners(code: PageCode, side: int) -> Frame:
    """Return what the corners say of a flat sheet: the mean of opposite sides."""
    a, b, c, d = (QPointF(x, y) for x, y in code.corners)
    across, down = (b - a + c - d) / (2 * side), (d - a + c - b) / (2 * side)
    start = (a + b + c + d) / 4 - (across + down) * (side / 2)
    return QTransform(across.x(), across.y(), down.x(), down.y(), start.x(), start.y())


def _straight(page: QImage, frame: Frame, side: int) -> list[bytes]:
    pixels = (side + 2 * QUIET) * SQUARE
    image = QImage(pixels, pixels, QImage.Format.Format_Grayscale8)
    image.fill(255)
    into = QTransform.fromTranslate(QUIET, QUIET) * QTransform.fromScale(SQUARE, SQUARE)
    back, _is_possible = frame.inverted()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(back * into)
    painter.drawImage(0, 0, page)
    painter.end()
    return rows_of(image)


def _drawn(rows: Sequence[Sequence[bool]]) -> list[bytes]:
    """Return the code as it ought to look, a little out of focus."""
    side = len(rows) + 2 * QUIET
    image = QImage(side * SQUARE, side * SQUARE, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                left, top = (x + QUIET) * SQUARE, (y + QUIET) * SQUARE
                painter.fillRect(QRectF(left, top, SQUARE, SQUARE), Qt.GlobalColor.black)
    painter.end()
    smooth, exact = (
        Qt.TransformationMode.SmoothTransformation,
        Qt.AspectRatioMode.IgnoreAspectRatio,
    )
    small = image.scaled(QSize(side * 2, side * 2), exact, smooth)
    soft = small.scaled(image.size(), exact, smooth)
    return rows_of(soft.convertToFormat(QImage.Format.Format_Grayscale8))


def _pieces(model: Sequence[bytes], seen: Sequence[bytes], side: int) -> Iterator[_Found]:
    dark, light = _ends(seen)
    if light - dark < 20:
        return
    scale = 255 / (light - dark)
    for top in range(0, side - PATCH + 1, PATCH):
        for left in range(0, side - PATCH + 1, PATCH):
            moved = _moved(
                model, seen, (left + QUIET) * SQUARE, (top + QUIET) * SQUARE, dark, scale
            )
            if moved is not None:
                x, y = left + PATCH / 2, top + PATCH / 2
                yield _Found(x, y, x + moved[0] / SQUARE, y + moved[1] / SQUARE)


def _ends(seen: Sequence[bytes]) -> tuple[int, int]:
    """Return the shades of ink and of paper."""
    every = sorted(b"".join(seen))
    return every[len(every) // 10], every[len(every) * 9 // 10]


def _moved(
    model: Sequence[bytes], seen: Sequence[bytes], left: int, top: int, dark: int, scale: float
) -> tuple[float, float] | None:
    """Return by how many pixels a piece lies off (Lucas and Kanade); None if it is not told."""
    xx = xy = yy = xe = ye = 0.0
    span = PATCH * SQUARE
    for y in range(top - 2, top + span + 2):
        row, above, below, real = model[y], model[y - 1], model[y + 1], seen[y]
        for x in range(left - 2, left + span + 2):
            gx, gy = row[x + 1] - row[x - 1], below[x] - above[x]
            if gx or gy:
                error = row[x] - (real[x] - dark) * scale
                xx += gx * gx
                xy += gx * gy
                yy += gy * gy
                xe += gx * error
                ye += gy * error
    whole = xx * yy - xy * xy
    if whole < 1e6:
        return None
    dx, dy = 2 * (yy * xe - xy * ye) / whole, 2 * (xx * ye - xy * xe) / whole
    return (dx, dy) if max(abs(dx), abs(dy)) < FARTHEST * SQUARE else None


def _steady(found: Sequence[_Found]) -> Sequence[_Found]:
    """Return the pieces that agree with most: where a pen went over one, it does not."""
    if len(found) < FEWEST:
        return found
    frame = _solved(found, 6)
    missed = {each: _missed(frame, [each]) for each in found}
    usual = sorted(missed.values())[len(found) // 2]
    return [each for each in found if missed[each] < STRAY * usual]


def _missed(frame: QTransform, found: Sequence[_Found]) -> float:
    """Return the mean square of what is left, in squares of the code, plus a little."""
    rest = 1e-6
    for each in found:
        point = frame.map(QPointF(each.x, each.y))
        rest += (point.x() - each.is_x) ** 2 + (point.y() - each.is_y) ** 2
    return rest


def _solved(found: Sequence[_Found], count: int) -> QTransform:
    """Return the best affine (6 numbers) or projective transform (8), by least squares."""
    sums = [[0.0] * (count + 1) for _ in range(count)]
    middle = 12.5
    for each in found:
        x, y, u, v = each.x - middle, each.y - middle, each.is_x - middle, each.is_y - middle
        for row, value in (
            ([x, y, 1, 0, 0, 0, -u * x, -u * y][:count], u),
            ([0, 0, 0, x, y, 1, -v * x, -v * y][:count], v),
        ):
            for i, one in enumerate(row):
                if one:
                    for j, other in enumerate(row):
                        sums[i][j] += one * other
                    sums[i][count] += one * value
    a, b, c, d, e, f, *slant = _gauss(sums)
    g, h = slant or (0.0, 0.0)
    fitted = QTransform(a, d, g, b, e, h, c, f, 1)
    away, home = (
        QTransform.fromTranslate(-middle, -middle),
        QTransform.fromTranslate(middle, middle),
    )
    return away * fitted * home


def _gauss(rows: list[list[float]]) -> list[float]:
    for at in range(len(rows)):
        best = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for other in range(len(rows)):
            share = rows[other][at]
            if other != at and share:
                rows[other] = [
                    a - share * b for a, b in zip(rows[other], rows[at], strict=True)
                ]
    return [row[-1] for row in rows]
