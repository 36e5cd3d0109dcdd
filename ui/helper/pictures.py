"""A foreign picture as pixels of our own; inside of the helper only."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader

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
    application()
    source = QBuffer()
    source.setData(QByteArray(contents))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(MEGABYTES)
    reader = QImageReader(source, QByteArray(_kind(contents).encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(_fitted(size))
    image = reader.read()
    if image.isNull():
        raise Unusable("not_a_picture")
    return encoded(on_white(image), b"JPEG", QUALITY)


def _kind(contents: bytes) -> str:
    for start, kind in _KINDS:
        if contents.startswith(start):
            return kind
    if contents[:4] == b"RIFF" and contents[8:12] == b"WEBP":
        return "webp"
    raise Unusable("not_a_picture")


def _fitted(size: QSize) -> QSize:
    return size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
