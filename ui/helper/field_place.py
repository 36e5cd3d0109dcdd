"""Where a field to sign lies on a page, by its code and its line; inside of the helper only."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPolygonF, QTransform

from salon_vault.consents.model import SignedField
from salon_vault.paper.style import CODE_SIDE, MM
from ui.helper.code_grid import Lying
from ui.helper.sign_line import FINE, INSET_MM, LINE_MM, line_in, rows_of
from ui.helper.struck_codes import SIDE

SQUARE_MM = CODE_SIDE / MM / SIDE
"""A square of the code."""

NEAR_MM = 60.0
"""A small field that is nearer than this to the code needs no line to be found by."""

EVEN = 10
"""Shades by which the paper differs that a scanner has lit: it lights all of it alike."""

type Place = QTransform
"""From millimetres, as a field is told in, to pixels of the page's picture."""


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far off the code may lead, in millimetres; the next line is 16 mm away."""

    search: float
    slope: float
    """By how much one end of the line may be off more than the other."""
    both: bool
    """Whether both ends have to be seen, for other lines may be as near."""


SCAN, PHOTO = _Reach(2.5, 0.8, both=False), _Reach(6.0, 2.4, both=True)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a field is, and whether its line is there, too."""

    place: Place
    by_line: bool


def found_field(page: QImage, lying: Lying, field: SignedField) -> Found | None:
    """
    Return where a field is on a page; None if nobody can tell.

    The line that is printed in every field to sign tells best. Where somebody has written
    over it, the code has to do, if the page was seen from above.
    """
    rough = QTransform.fromScale(1 / SQUARE_MM, 1 / SQUARE_MM) * lying.frame
    if not _is_within(page, rough, field):
        return None
    if is_near(field):
        return Found(rough, by_line=True)
    is_scan = lying.is_flat and abs(_paper(page, rough, field) - lying.paper) <= EVEN
    place = _by_line(page, rough, field, SCAN if is_scan else PHOTO)
    if place is None:
        return Found(rough, by_line=False) if is_scan else None
    return Found(place, by_line=True) if _is_within(page, place, field) else None


def is_near(field: SignedField) -> bool:
    """Tell whether a field lies so near to the code that the code is enough: initials do."""
    return max(-field.x, -field.y) < NEAR_MM and field.width < NEAR_MM / 2


def _paper(page: QImage, rough: Place, field: SignedField) -> int:
    """Return the shade that a tenth of the field is lighter than."""
    around = QRectF(field.x, field.y, field.width, field.height)
    shades = sorted(b"".join(rows_of(drawn_field(page, rough, around, 2))))
    return shades[len(shades) * 9 // 10]


def _by_line(page: QImage, rough: Place, field: SignedField, reach: _Reach) -> Place | None:
    search = reach.search
    inset = INSET_MM - search
    around = QRectF(field.x, field.y, field.width, field.height)
    around.adjust(inset, -search, -inset, search)
    strip = drawn_field(page, rough, around, FINE)
    line = line_in(strip, round(search * FINE), round(reach.slope * FINE), both=reach.both)
    if line is None:
        return None
    corner = around.topLeft()
    left = corner + QPointF(line.left, line.left_height) / FINE
    right = corner + QPointF(line.right, line.right_height) / FINE
    long = field.width - 2 * INSET_MM
    along = (right - left) / long
    # From the line as it ought to be to the line as it is; upright it is as the code says.
    start = QPointF(field.x + INSET_MM, field.y + field.height - LINE_MM)
    bend = QTransform(along.x(), along.y(), 0, 1, left.x(), left.y())
    return QTransform.fromTranslate(-start.x(), -start.y()) * bend * rough


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


def _is_within(page: QImage, place: Place, field: SignedField) -> bool:
    outline = place.map(QPolygonF(QRectF(field.x, field.y, field.width, field.height)))
    return QRectF(page.rect()).adjusted(-2, -2, 2, 2).contains(outline.boundingRect())
