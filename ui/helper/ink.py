"""Whether fields on pages were written in; inside of the helper only."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage

from salon_vault.consents.model import SignedField
from salon_vault.from_elsewhere.model import Format
from salon_vault.scans.model import Ink, PageCode
from salon_vault.scans.ports import Wanted
from ui.helper.field_place import Place, drawn_field, is_near, place_of
from ui.helper.pictures import reading
from ui.helper.sign_line import FINE, LINE_MM, rows_of
from ui.helper.strokes import PER_MM, Traces, traces_on

MARGIN_MM = 0.9
"""What is left out above and below, where a label and the frame are near."""

BESIDE_MM, BESIDE_NEAR_MM = 3.0, 1.2
"""What is left out at both ends, where the frame is."""

LINE_REACH_MM = 0.5
"""What is left out either side of the printed line."""


def ink_in(wanted: Sequence[Wanted]) -> list[Ink]:
    """Tell of each field whether it was written in."""
    pages: dict[bytes, QImage] = {}
    for picture, _code, _field in wanted:
        if picture not in pages:
            with reading(picture, Format.JPEG) as reader:
                pages[picture] = reader.read()
    return [_ink(pages[picture], code, field) for picture, code, field in wanted]


def traces_in(page: QImage, place: Place, field: SignedField) -> Traces:
    """Measure what is in a field beside what is printed there."""
    rows = _rows(page, place, field)
    if is_near(field):
        return traces_on(rows)
    line = field.height - LINE_MM - MARGIN_MM
    ends = ((line + reach) * PER_MM for reach in (-LINE_REACH_MM, LINE_REACH_MM))
    first, last = (round(end) for end in ends)
    return traces_on(rows, range(first, last + 1))


def _ink(page: QImage, code: PageCode, field: SignedField) -> Ink:
    place = None if page.isNull() else place_of(page, code, field)
    return Ink.UNSURE if place is None else traces_in(page, place, field).ink


def _rows(page: QImage, place: Place, field: SignedField) -> list[bytes]:
    beside = BESIDE_NEAR_MM if is_near(field) else BESIDE_MM
    inner = QRectF(field.x, field.y, field.width, field.height)
    inner.adjust(beside, MARGIN_MM, -beside, -MARGIN_MM)
    high = max(1, round(inner.height() * PER_MM))
    # Drawn finer than it is looked at, and made coarser by the mean: noise evens out.
    grey = drawn_field(page, place, inner, FINE).scaled(
        QSize(round(inner.width() * PER_MM), high),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return rows_of(grey.convertToFormat(QImage.Format.Format_Grayscale8))
