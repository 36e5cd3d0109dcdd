"""Codes with a stroke through an eye, laid straight and mended; inside of the helper only."""

import math
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

from salon_vault.paper.code import page_payload, read_payload, squares
from salon_vault.scans.model import PageCode
from ui.helper.code_eyes import EYE, Eye, eyes_in
from ui.helper.page_codes import Corners

SIDE = 25
"""Squares of a code of ours: version 2 of ISO/IEC 18004."""

FROM_EYE_TO_EYE = SIDE - EYE
FIRST = EYE / 2
"""Squares from the code's edge to the middle of an eye."""

QUIET = 4
SQUARE = 6
"""Pixels of a square when the code is laid straight."""

LONGEST_SIDE = 2400
"""Pixels of a page that is looked at: A4 at 200 dpi, and quick enough."""

DARKNESS = (0.55, 0.3)
"""Shares of the light nearby below which something is dark: all, and only what was printed."""

type Frame = QTransform
"""From squares of the code to pixels of the page."""


def mended_codes(page: QImage) -> tuple[PageCode, ...]:
    """Return a code of ours that is read once its eyes are drawn anew; () if there is none."""
    smooth = Qt.TransformationMode.SmoothTransformation
    share = min(1.0, LONGEST_SIDE / max(page.width(), page.height()))
    if share < 1:
        page = page.scaled(page.size() * share, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    grey = page.convertToFormat(QImage.Format.Format_Grayscale8)
    for darkness in DARKNESS:
        for frame in _frames(eyes_in(grey, darkness)):
            text = _read(grey, frame)
            if read_payload(text):
                return (
                    PageCode(
                        text, _corners(frame * QTransform.fromScale(1 / share, 1 / share))
                    ),
                )
    return ()


def _frames(eyes: list[Eye]) -> Iterator[Frame]:
    """Yield the ways in which a code may lie, by three of its eyes or by two."""
    for one, other, third in combinations(eyes, 3):
        for a, b, c in ((one, other, third), (other, third, one), (third, one, other)):
            if _is_corner(a, b, c):
                yield _spanned(a, b, c)
    for one, other in combinations(eyes, 2):
        yield from _by_two(one, other)


def _is_corner(a: Eye, b: Eye, c: Eye) -> bool:
    """Tell whether ``a`` lies between two others, as far from each as a code is wide."""
    ux, uy, vx, vy = b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y
    u, v = math.hypot(ux, uy), math.hypot(vx, vy)
    unit = FROM_EYE_TO_EYE * a.unit
    is_far = 0.75 * unit < u < 1.3 * unit and 0.75 * unit < v < 1.3 * unit
    return is_far and abs(ux * vx + uy * vy) < 0.3 * u * v


def _by_two(one: Eye, other: Eye) -> Iterator[Frame]:
    x, y = other.x - one.x, other.y - one.y
    apart = math.hypot(x, y) / FROM_EYE_TO_EYE / ((one.unit + other.unit) / 2)
    if not 0.7 < one.unit / other.unit < 1.4:
        return
    if 0.8 < apart < 1.25:  # side by side
        for a, b in ((one, other), (other, one)):
            for sign in (1, -1):
                yield _spanned(a, b, Eye(a.x - sign * (b.y - a.y), a.y + sign * (b.x - a.x), 1))
    elif 0.8 < apart / math.sqrt(2) < 1.25:  # across
        for sign in (1, -1):
            corner = Eye(one.x + (x + sign * y) / 2, one.y + (y - sign * x) / 2, 1)
            yield _spanned(corner, one, other)


def _spanned(a: Eye, b: Eye, c: Eye) -> Frame:
    """Return the frame with its upper left eye in ``a``; b and c change places if need be."""
    if (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) < 0:
        b, c = c, b
    d = QPointF(b.x + c.x - a.x, b.y + c.y - a.y)
    last = FIRST + FROM_EYE_TO_EYE
    middles = [
        QPointF(x, y) for x, y in ((FIRST, FIRST), (last, FIRST), (last, last), (FIRST, last))
    ]
    points = [QPointF(a.x, a.y), QPointF(b.x, b.y), d, QPointF(c.x, c.y)]
    frame = QTransform.quadToQuad(QPolygonF(middles), QPolygonF(points))
    assert isinstance(frame, QTransform)
    return frame


def _read(grey: QImage, frame: Frame) -> str:
    import zxingcpp  # and nothing of it outlives the look

    straight = _straight(grey, frame)
    view = zxingcpp.ImageView(
        straight.constBits(),
        straight.width(),
        straight.height(),
        zxingcpp.ImageFormat.Lum,
        straight.bytesPerLine(),
    )
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    for found in zxingcpp.read_barcodes(view, formats, try_rotate=False, try_downscale=False):
        return found.text
    return ""


def _straight(grey: QImage, frame: Frame) -> QImage:
    """Return the code upright, with what is the same on all codes drawn anew."""
    side = (SIDE + 2 * QUIET) * SQUARE
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    whole = QRectF(0, 0, SIDE, SIDE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    into = QTransform.fromTranslate(QUIET, QUIET) * QTransform.fromScale(SQUARE, SQUARE)
    painter.setClipRect(into.mapRect(whole))
    back, _is_possible = frame.inverted()
    painter.setTransform(back * into)
    painter.drawImage(0, 0, grey)
    painter.setTransform(into)
    for x, y, is_dark in _fixed():
        painter.fillRect(
            QRectF(x, y, 1, 1),
            QColor(Qt.GlobalColor.black if is_dark else Qt.GlobalColor.white),
        )
    painter.end()
    return image


@cache
def _fixed() -> tuple[tuple[int, int, bool], ...]:
    """Return the squares that are the same on all codes: eyes, rulers, the small eye."""
    rows = squares(page_payload("A" * 16, 1))
    eye = EYE + 1
    return tuple(
        (x, y, rows[y][x])
        for y in range(SIDE)
        for x in range(SIDE)
        if (x < eye and (y < eye or y >= SIDE - eye))
        or (x >= SIDE - eye and y < eye)
        or EYE - 1 in (x, y)
        or (16 <= x <= 20 and 16 <= y <= 20)
    )


def _corners(frame: Frame) -> Corners:
    ends = ((0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE))
    a, b, c, d = (frame.map(QPointF(x, y)) for x, y in ends)
    return ((a.x(), a.y()), (b.x(), b.y()), (c.x(), c.y()), (d.x(), d.y()))
