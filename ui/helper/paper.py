"""Pages of a PDF as pixels; inside of the helper only."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF
from PySide6.QtPdf import QPdfDocument

from salon_vault.from_elsewhere.model import Why
from ui.helper.pixels import Unusable, application, encoded, on_white

POINTS = 72
LONGEST_SIDE = 8000
"""Pixels: a page of ours is 3508 long at 300 dpi; a foreign one may claim a mile."""


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


def pixels(points: QSizeF, dpi: int) -> QSize:
    """Return how large a page is drawn, or say that nobody draws one of that size."""
    size = (points * (dpi / POINTS)).toSize()
    if size.isEmpty() or max(size.width(), size.height()) > LONGEST_SIDE:
        raise Unusable("not_a_page")
    return size
