"""The pages of a scan as pixels, after a look at how many and how large; in the helper only."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtPdf import QPdfDocument

from salon_vault.from_elsewhere.model import FILES, Format, Why, format_of
from salon_vault.scans.model import LARGEST_SCAN, MOST_PAGES, MOST_PIXELS
from ui.helper.paper import LONGEST_SIDE as LONGEST_PAGE
from ui.helper.paper import POINTS, opened
from ui.helper.pictures import reading
from ui.helper.pixels import Unusable, on_white
from ui.helper.recognised import check_still, check_whole
from ui.helper.tiff_pages import tiff_pages

DPI = 200
"""A page of a PDF is drawn so at first; scanners are asked for the same."""

FINE_DPI = 300
"""And so if no code was found."""

LONGEST_SIDE = 4096
"""Pixels of a picture that is looked at: A4 at 300 dpi has 3508."""

END = b"%%EOF"
END_WITHIN = 4096
"""Bytes at the end of a PDF in which its last line stands (ISO 32000 annex H: 1024)."""


@dataclass(frozen=True, slots=True)
class Scan:
    """An open file; ``pages`` are counted and no more than may be brought."""

    pages: int
    of: QPdfDocument | QImageReader

    def drawn(self, number: int, dpi: int) -> QImage:
        """
        Return a page on white, fresh pixels of our own; a picture whatever ``dpi`` says.

        Raises Unusable for a page that is too large to be paper, or damaged.
        """
        if number >= self.pages:
            raise Unusable(Why.DAMAGED)
        if isinstance(self.of, QPdfDocument):
            return _page(self.of, number, dpi)
        return _picture(self.of, number)

    @property
    def is_drawn_finer(self) -> bool:
        """Whether a higher resolution shows more: not of pixels that are what they are."""
        return isinstance(self.of, QPdfDocument)


@contextmanager
def scan_in(contents: bytes) -> Generator[Scan]:
    """Open a PDF, TIFF or picture; raise Unusable for anything else, and for too much."""
    kind = _kind(contents)
    if kind is Format.PDF:
        with opened(contents) as document:
            yield Scan(_few(document.pageCount()), document)
        return
    pages = _few(tiff_pages(contents, MOST_PAGES)) if kind is Format.TIFF else 1
    with reading(contents, kind) as reader:
        # Asked for their number, it finds the pages after the first, too.
        if kind is Format.TIFF and reader.imageCount() != pages:
            raise Unusable(Why.DAMAGED)
        yield Scan(pages, reader)


def _kind(contents: bytes) -> Format:
    if len(contents) > LARGEST_SCAN:
        raise Unusable(Why.LARGE)
    if not contents:
        raise Unusable(Why.EMPTY)
    kind = format_of(contents)
    if kind is Format.HEIC:
        raise Unusable(Why.HEIC)
    if kind not in FILES or kind is None:
        raise Unusable(Why.NO_PAPER)
    check_still(kind, contents)
    check_whole(kind, contents)
    # What was cut off would open all the same, and seem to have fewer pages.
    if kind is Format.PDF and END not in contents[-END_WITHIN:]:
        raise Unusable(Why.DAMAGED)
    return kind


def _few(pages: int) -> int:
    if pages > MOST_PAGES:
        raise Unusable(Why.MANY_PAGES)
    return pages


def _page(document: QPdfDocument, number: int, dpi: int) -> QImage:
    points = document.pagePointSize(number)
    _check_page((points * (DPI / POINTS)).toSize())
    fine = (points * (dpi / POINTS)).toSize()
    if max(fine.width(), fine.height()) > LONGEST_PAGE:
        fine.scale(LONGEST_PAGE, LONGEST_PAGE, Qt.AspectRatioMode.KeepAspectRatio)
    drawn = document.render(number, fine)
    if drawn.isNull():
        raise Unusable(Why.DAMAGED)
    return _anew(drawn)


def _picture(reader: QImageReader, number: int) -> QImage:
    if number and not reader.jumpToImage(number):
        raise Unusable(Why.DAMAGED)
    reader.setScaledSize(QSize())
    size = reader.size()
    if not size.isValid():
        raise Unusable(Why.DAMAGED)
    if size.width() * size.height() > MOST_PIXELS:
        raise Unusable(Why.VAST_PAGE)
    if max(size.width(), size.height()) > LONGEST_SIDE:
        size.scale(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(size.expandedTo(QSize(1, 1)))
    drawn = reader.read()
    if drawn.isNull():
        raise Unusable(Why.DAMAGED)
    return _anew(drawn)


def _anew(drawn: QImage) -> QImage:
    """Return fresh pixels on white: grey if all are, for a third of the bytes and the time."""
    grey = QImage.Format.Format_Grayscale8
    if drawn.format() is grey:
        wide, high, step = drawn.width(), drawn.height(), drawn.bytesPerLine()
        return QImage(bytes(drawn.constBits()), wide, high, step, grey).copy()
    fresh = on_white(drawn)
    return fresh.convertToFormat(grey) if fresh.allGray() else fresh


def _check_page(size: QSize) -> None:
    if size.isEmpty():
        raise Unusable(Why.DAMAGED)
    if size.width() * size.height() > MOST_PIXELS:
        raise Unusable(Why.VAST_PAGE)
