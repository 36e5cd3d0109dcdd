"""Pages of a PDF as pixels, on paper or as a picture; inside of the helper only."""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from salon_vault.from_elsewhere.model import Why
from ui.helper.pixels import Unusable, application, encoded, on_white

PAPER_DPI = 300
"""Right for the small print of a consent form, and a quarter of the time of 600."""

POINTS = 72
LONGEST_SIDE = 8000
"""Pixels: a page of ours is 3508 long at 300 dpi; a foreign one may claim a mile."""


def printers() -> list[str]:
    """Return the names of the printers this PC knows, the default first."""
    application()
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return sorted(names, key=lambda name: name != default)


def print_pdf(pdf: bytes, title: str, printer: str, copies: int) -> None:
    """Print every page of ``pdf`` on ``printer``; "" is the default one."""
    known = printers()
    if not known or (printer and printer not in known):
        raise Unusable("no_printer")
    info = QPrinterInfo.printerInfo(printer or known[0])
    with opened(pdf) as document:
        device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        device.setResolution(PAPER_DPI)
        device.setFullPage(True)
        device.setDocName(title)
        device.setCopyCount(copies)
        device.setPageLayout(_layout(document.pagePointSize(0)))
        painter = QPainter()
        if not painter.begin(device):
            raise Unusable("no_printer")
        draw(document, painter, device.newPage)
        painter.end()


def draw(document: QPdfDocument, painter: QPainter, new_page: Callable[[], object]) -> None:
    """Paint every page of ``document`` over the whole sheet."""
    for number in range(document.pageCount()):
        if number:
            new_page()
        sheet = painter.viewport()
        image = document.render(number, pixels(document.pagePointSize(number), PAPER_DPI))
        painter.drawImage(QRectF(sheet), image)


def page(pdf: bytes, number: int, dpi: int) -> bytes:
    """Return page ``number`` (from 0) as PNG on white."""
    with opened(pdf) as document:
        if number >= document.pageCount():
            raise Unusable("not_a_page")
        drawn = document.render(number, pixels(document.pagePointSize(number), dpi))
    return encoded(on_white(drawn), b"PNG")


@contextmanager
def opened(pdf: bytes) -> Generator[QPdfDocument]:
    """Open a PDF from memory, or say that it is none."""
    application()
    document = QPdfDocument()
    contents = QBuffer(document)  # which goes after the document that reads it
    contents.setData(QByteArray(pdf))
    contents.open(QIODevice.OpenModeFlag.ReadOnly)
    try:
        document.load(contents)
        if document.error() is QPdfDocument.Error.IncorrectPassword:
            raise Unusable(Why.LOCKED)
        if document.status() is not QPdfDocument.Status.Ready or not document.pageCount():
            raise Unusable("not_a_page")
        yield document
    finally:
        document.close()


def _layout(points: QSizeF) -> QPageLayout:
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def pixels(points: QSizeF, dpi: int) -> QSize:
    """Return how large a page is drawn, or say that nobody draws one of that size."""
    size = (points * (dpi / POINTS)).toSize()
    if size.isEmpty() or max(size.width(), size.height()) > LONGEST_SIDE:
        raise Unusable("not_a_page")
    return size
