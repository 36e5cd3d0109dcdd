"""Where a field to sign lies on a page, by its code and its line; inside of the helper only."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPolygonF, QTransform

from salon_vault.consents.model import SignedField
from salon_vault.paper.style import CODE_SIDE, MM
from salon_vault.scans.model import PageCode
from ui.helper.sign_line import FINE, INSET_MM, LINE_MM, line_in

CODE_MM = CODE_SIDE / MM

NEAR_MM = 60.0
"""A small field that is nearer than this to the code needs no line to be found by."""

SEARCH_MM = 6.0
"""How far off the code may lead; the next line of that kind is 16 mm away."""

type Place = QTransform
"""From millimetres, as a field is told in, to pixels of the page's picture."""


def place_of(page: QImage, code: PageCode, field: SignedField) -> Place | None:
    """
    Return how the millimetres around a field lie on the page; None if nobody can tell.

    A code of 18 mm tells to a millimetre or two what is 20 cm away; the line that is printed
    in every field to sign tells the rest.
    """
    rough = _by_code(code)
    if not _is_within(page, rough, field):
        return None
    if is_near(field):
        return rough
    inset = INSET_MM - SEARCH_MM
    around = QRectF(field.x, field.y, field.width, field.height)
    around.adjust(inset, -SEARCH_MM, -inset, SEARCH_MM)
    line = line_in(drawn_field(page, rough, around, FINE), round(SEARCH_MM * FINE))
    if line is None:
        return None
    expected = SEARCH_MM + field.height - LINE_MM
    left, right = line.left / FINE - expected, line.right / FINE - expected
    bend = QTransform(1, (right - left) / field.width, 0, 1, line.shift / FINE, left)
    to_field = QTransform.fromTranslate(-field.x, -field.y)
    place = to_field * bend * QTransform.fromTranslate(field.x, field.y) * rough
    return place if _is_within(page, place, field) else None


def is_near(field: SignedField) -> bool:
    """Tell whether a field lies so near to the code that the code is enough: initials do."""
    return max(-field.x, -field.y) < NEAR_MM and field.width < NEAR_MM / 2


def drawn_field(page: QImage, place: Place, field: QRectF, per_mm: int) -> QImage:
    """Return a part of the page laid straight, in grey, ``per_mm`` pixels to a millimetre."""
    size = QSize(max(1, round(field.width() * per_mm)), max(1, round(field.height() * per_mm)))
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(255)
    corner = QTransform.fromTranslate(-field.x(), -field.y())
    back, _is_possible = place.inverted()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(back * corner * QTransform.fromScale(per_mm, per_mm))
    painter.drawImage(0, 0, page)
    painter.end()
    return image


def _by_code(code: PageCode) -> Place:
    """
    Return what the four corners say: how a flat sheet lies.

    The mean of opposite sides: seen from aslant they differ, but so do they by the pixel that
    a corner may be off, which would bend the far end of the page.
    """
    a, b, c, d = (QPointF(x, y) for x, y in code.corners)
    across, down = (b - a + c - d) / (2 * CODE_MM), (d - a + c - b) / (2 * CODE_MM)
    start = (a + b + c + d) / 4 - (across + down) * (CODE_MM / 2)
    return QTransform(across.x(), across.y(), down.x(), down.y(), start.x(), start.y())


def _is_within(page: QImage, place: Place, field: SignedField) -> bool:
    outline = place.map(QPolygonF(QRectF(field.x, field.y, field.width, field.height)))
    return QRectF(page.rect()).adjusted(-2, -2, 2, 2).contains(outline.boundingRect())
