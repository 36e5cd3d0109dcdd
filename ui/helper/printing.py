"""Pages of PDFs on paper, and the mark above those of a copy; inside of the helper only."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

import resources
from ui.helper.paper import opened, pixels
from ui.helper.pixels import Unusable, application

PAPER_DPI = 300
"""Right for the small print of a consent form, and a quarter of the time of 600."""

MARK_FONTS = ("fonts/pdf/NotoSans_700Bold.ttf", "fonts/NotoSansSC_700Bold.ttf")
MARK_SIZE, MARK_LEFT, MARK_LOW = 9.0, 51.0, 28.0
"""Points: size of the letters, and where they stand, between the edge and the first rule."""

type NewPage = Callable[[], object]


def printers() -> list[str]:
    """Return the names of the printers this PC knows, the default first."""
    application()
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return sorted(names, key=lambda name: name != default)


def print_pdf(pdf: bytes, title: str, printer: str, copies: int) -> None:
    """Print every page of ``pdf`` on ``printer``; "" is the default one."""
    together = [("", pdf)]
    with _printing(title, printer, copies, largest(together)) as (painter, new_page):
        draw_together(together, painter, new_page)


def print_together(impressions: Sequence[tuple[str, bytes]], title: str, printer: str) -> None:
    """Print PDFs one after the other as one job, each with a mark above its pages."""
    with _printing(title, printer, 1, largest(impressions)) as (painter, new_page):
        draw_together(impressions, painter, new_page)


def draw_together(
    impressions: Sequence[tuple[str, bytes]], painter: QPainter, new_page: NewPage
) -> None:
    """
    Paint PDFs one after the other, each page on a sheet, its mark above it.

    A printer that prints on both sides must not put two papers on one sheet, so an odd paper
    is followed by an empty page unless it is the last.
    """
    sheet, drawn = largest(impressions), 0
    for mark, pdf in impressions:
        if drawn % 2:
            new_page()
            drawn += 1
        with opened(pdf) as document:
            for number in range(document.pageCount()):
                if drawn:
                    new_page()
                drawn += 1
                scale = painter.viewport().width() / sheet.width()
                _draw(document, number, painter, scale, mark)


def largest(impressions: Sequence[tuple[str, bytes]]) -> QSizeF:
    """Return the size of the sheets, in points: half a sheet comes out on a whole one."""
    found = QSizeF()
    for _mark, pdf in impressions:
        with opened(pdf) as document:
            found = found.expandedTo(document.pagePointSize(0))
    return found


def _draw(
    document: QPdfDocument, number: int, painter: QPainter, scale: float, mark: str
) -> None:
    """Paint a page at its true size, from the upper left corner of the sheet."""
    points = document.pagePointSize(number)
    image = document.render(number, pixels(points, PAPER_DPI))
    painter.drawImage(QRectF(QPointF(), points * scale), image)
    if mark:
        font = QFont(_mark_families())
        font.setPixelSize(round(MARK_SIZE * scale))
        painter.setFont(font)
        painter.drawText(QPointF(MARK_LEFT, MARK_LOW) * scale, mark)


@contextmanager
def _printing(
    title: str, printer: str, copies: int, points: QSizeF
) -> Generator[tuple[QPainter, NewPage]]:
    known = printers()
    if not known or (printer and printer not in known):
        raise Unusable("no_printer")
    info = QPrinterInfo.printerInfo(printer or known[0])
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    device.setResolution(PAPER_DPI)
    device.setFullPage(True)
    device.setDocName(title)
    device.setCopyCount(copies)
    device.setPageLayout(_layout(points))
    painter = QPainter()
    if not painter.begin(device):
        raise Unusable("no_printer")
    yield painter, device.newPage
    painter.end()


def _layout(points: QSizeF) -> QPageLayout:
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def _mark_families() -> list[str]:
    """Return the fonts of marks: of paper, as the forms themselves have them."""
    application()
    loaded = [
        QFontDatabase.addApplicationFont(str(resources.path(name))) for name in MARK_FONTS
    ]
    return [family for id_ in loaded for family in QFontDatabase.applicationFontFamilies(id_)]
