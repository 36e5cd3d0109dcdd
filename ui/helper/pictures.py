"""A foreign picture as pixels of our own; inside of the helper only."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader

from ui.helper.pixels import Unusable, application, encoded, on_white

LONGEST_SIDE = 2048
QUALITY = 88
MEGABYTES = 512
"""The largest picture Qt may unpack: 100 megapixels take 400 MB."""

_KINDS = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n\x1a\n", "png"))


def redrawn(contents: bytes) -> bytes:
    """
    Return a JPEG, PNG or WebP picture as a JPEG of at most 2048 px a side.

    It is drawn anew, so places, times, names of cameras and hidden bytes stay behind.
    """
    return encoded(on_white(opened_picture(contents, LONGEST_SIDE)), b"JPEG", QUALITY)


def opened_picture(contents: bytes, longest: int) -> QImage:
    """Return a JPEG, PNG or WebP picture upright, at most ``longest`` pixels a side."""
    application()
    source = QBuffer()
    source.setData(QByteArray(contents))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MEGABYTES)
    reader = QImageReader(source, QByteArray(_kind(contents).encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > longest:
        fitted = size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted)
    image = reader.read()
    if image.isNull():
        raise Unusable("not_a_picture")
    return image


def _kind(contents: bytes) -> str:
    for start, kind in _KINDS:
        if contents.startswith(start):
            return kind
    if contents[:4] == b"RIFF" and contents[8:12] == b"WEBP":
        return "webp"
    raise Unusable("not_a_picture")
