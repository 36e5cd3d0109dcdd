"""Whether fields on pages were written in; inside of the helper only."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage

from salon_vault.consents.model import SignedField
from salon_vault.from_elsewhere.model import Format
from salon_vault.paper.code import read_payload
from salon_vault.scans.model import Ink, PageCode
from salon_vault.scans.ports import FieldAsked
from ui.helper.code_grid import Lying, lying_of
from ui.helper.field_place import Found, Place, drawn_field, found_field, is_near
from ui.helper.pictures import reading
from ui.helper.sign_line import FINE, LINE_MM, rows_of
from ui.helper.strokes import PER_MM, Traces, traces_on

MARGIN_MM = 0.9
"""What is left out above and below, where a label and the frame are near."""

WIDE_MARGIN_MM = 2.0
"""The same where the line was not found."""

BESIDE_MM, BESIDE_NEAR_MM = 3.0, 1.2
"""What is left out at both ends, where the frame is."""

LINE_REACH_MM = 0.5
"""What is left out either side of the printed line."""


def ink_in(wanted: Sequence[FieldAsked]) -> list[Ink]:
    """Tell of each field whether it was written in."""
    pages: dict[bytes, QImage] = {}
    lying: dict[tuple[bytes, PageCode], Lying | None] = {}
    told = []
    for picture, code, field in wanted:
        if picture not in pages:
            pages[picture] = _opened(picture)
        if (picture, code) not in lying:
            lying[picture, code] = _lying(pages[picture], code)
        told.append(_ink(pages[picture], lying[picture, code], field))
    return told


def traces_in(page: QImage, found: Found, field: SignedField) -> Traces:
    """Measure what is in a field beside what is printed there."""
    margin = MARGIN_MM if found.by_line else WIDE_MARGIN_MM
    rows = _rows(page, found.place, field, margin)
    if is_near(field):
        return traces_on(rows)
    line = field.height - LINE_MM - margin
    ends = ((line + reach) * PER_MM for reach in (-LINE_REACH_MM, LINE_REACH_MM))
    first, last = (round(end) for end in ends)
    return traces_on(rows, range(first, last + 1))


def _opened(picture: bytes) -> QImage:
    with reading(picture, Format.JPEG) as reader:
        return reader.read().convertToFormat(QImage.Format.Format_Grayscale8)


def _lying(page: QImage, code: PageCode) -> Lying | None:
    is_ours = read_payload(code.text) is not None
    return lying_of(page, code) if is_ours and not page.isNull() else None


def _ink(page: QImage, lying: Lying | None, field: SignedField) -> Ink:
    found = found_field(page, lying, field) if lying else None
    if found is None:
        return Ink.UNSURE
    ink = traces_in(page, found, field).ink
    # Without its line nobody knows that this is the field: nothing there proves nothing.
    return Ink.UNSURE if ink is Ink.EMPTY and not found.by_line else ink


def _rows(page: QImage, place: Place, field: SignedField, margin: float) -> list[bytes]:
    beside = BESIDE_NEAR_MM if is_near(field) else BESIDE_MM
    inner = QRectF(field.x, field.y, field.width, field.height)
    inner.adjust(beside, margin, -beside, -margin)
    high = max(1, round(inner.height() * PER_MM))
    # Drawn finer than it is looked at, and made coarser by the mean: noise evens out.
    grey = drawn_field(page, place, inner, FINE).scaled(
        QSize(round(inner.width() * PER_MM), high),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return rows_of(grey.convertToFormat(QImage.Format.Format_Grayscale8))
