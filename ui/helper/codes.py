"""What the QR codes on a foreign picture or page say; inside of the helper only."""

from collections.abc import Iterator

from PySide6.QtGui import QImage

from ui.helper.paper import opened, pixels
from ui.helper.pictures import opened_picture
from ui.helper.pixels import Unusable, on_white

LONGEST_SIDE = 4096
"""Pixels: a whole sheet from a phone's camera still has nine to a square of the code."""

PAGE_DPI = 200
PAGES = 4
"""Pages of a PDF that are looked at: a kit is one sheet."""

MOST = 8
LONGEST = 200
"""Codes on a picture, and characters of one, that are told at all; a kit has 89."""


def codes(contents: bytes) -> list[str]:
    """
    Return what the QR codes on a JPEG, PNG or WebP picture or on a PDF say, each once.

    Longer texts and strange characters are left out: they are no code of this program.
    """
    try:
        found = dict.fromkeys(text for image in _images(contents) for text in _texts(image))
    except Unusable as why:
        raise Unusable("not_a_picture") from why
    return list(found)[:MOST]


def _images(contents: bytes) -> Iterator[QImage]:
    if not contents.startswith(b"%PDF-"):
        yield on_white(opened_picture(contents, LONGEST_SIDE))
        return
    with opened(contents) as document:
        for number in range(min(document.pageCount(), PAGES)):
            size = pixels(document.pagePointSize(number), PAGE_DPI)
            yield on_white(document.render(number, size))


def _texts(image: QImage) -> Iterator[str]:
    import zxingcpp  # nobody else in the helper wants it

    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    if grey.isNull():
        raise Unusable("not_a_picture")
    # Rows end in up to three bytes of padding; to a reader of codes they are a thin frame.
    rows = memoryview(grey.constBits()).cast("B", (grey.height(), grey.bytesPerLine()))
    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    for code in zxingcpp.read_barcodes(rows, wanted):
        if len(code.text) <= LONGEST and code.text.isascii() and code.text.isprintable():
            yield code.text
