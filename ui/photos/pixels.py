"""What the helper drew, as pixels on the screen."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

LONGEST_SIDE = 2048
"""Pixels of a photo; a longer one is none that the helper drew."""

LONGEST_PAGE = 8000


def image_of(jpeg: bytes) -> QImage:
    """
    Return a photo or thumbnail that the helper drew before it was sealed.

    Only JPEG, and nothing larger: whoever writes upward with a program of their own could have
    sealed anything. A null image for everything else.
    """
    return _image(jpeg, b"jpeg", LONGEST_SIDE)


def scan_of(jpeg: bytes) -> QImage:
    """Return a scanned page that the helper drew before it was sealed; see ``image_of``."""
    return _image(jpeg, b"jpeg", LONGEST_PAGE)


def page_of(png: bytes) -> QImage:
    """Return a page that the helper has just drawn; a null image for anything else."""
    return _image(png, b"png", LONGEST_PAGE)


def _image(contents: bytes, kind: bytes, longest: int) -> QImage:
    source = QBuffer()
    source.setData(QByteArray(contents))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > longest:
        return QImage()
    return reader.read()
