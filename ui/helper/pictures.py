"""A foreign picture as pixels of our own; inside of the helper only."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader

from salon_vault.from_elsewhere.model import LONGEST_SIDE, THUMBNAIL_SIDE, Format, Why
from ui.helper.pixels import Unusable, application, encoded, on_white
from ui.helper.recognised import check_size, check_still, check_whole, picture_kind

QUALITY, THUMBNAIL_QUALITY = 88, 80
MEGABYTES = 512
"""The largest picture Qt may unpack: 100 megapixels take 400 MB."""


def developed(contents: bytes) -> tuple[bytes, bytes]:
    """
    Return a JPEG, PNG or WebP picture as a JPEG of at most 2048 px a side, and its thumbnail.

    Both are drawn anew, so places, times, names of cameras and hidden bytes stay behind.
    """
    check_still(picture_kind(contents), contents)
    photo = on_white(opened_picture(contents, LONGEST_SIDE))
    return encoded(photo, b"JPEG", QUALITY), thumbnail(photo)


def glances(pictures: Sequence[bytes]) -> list[tuple[bytes, str]]:
    """Return a thumbnail of each picture, or nothing and the word for why there is none."""
    return [_glance(contents) for contents in pictures]


def opened_picture(contents: bytes, longest: int) -> QImage:
    """
    Return a JPEG, PNG or WebP picture upright, at most ``longest`` pixels a side.

    Its colours are those it was taken in: phones and scanners name a colour space of theirs,
    and a shade of hair would look duller without it.
    """
    kind = picture_kind(contents)
    check_whole(kind, contents)
    with reading(contents, kind) as reader:
        size = reader.size()
        check_size(size)
        if size.isValid() and max(size.width(), size.height()) > longest:
            reader.setScaledSize(_fitted(size, longest))
        image = reader.read()
    if image.isNull():
        raise Unusable(Why.DAMAGED)
    return _in_common_colours(image)


@contextmanager
def reading(contents: bytes, kind: Format) -> Generator[QImageReader]:
    """Hand out what reads ``contents`` as that kind of picture, and as no other."""
    application()
    QImageReader.setAllocationLimit(MEGABYTES)
    source = QBuffer()
    source.setData(QByteArray(contents))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, QByteArray(kind.value.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    try:
        yield reader
    finally:
        # What it unpacks with has to go before the bytes under it.
        reader.setDevice(None)  # type: ignore[arg-type]  # Qt takes None


def thumbnail(image: QImage) -> bytes:
    """Return a JPEG of ``image``, at most 320 pixels a side."""
    if max(image.width(), image.height()) > THUMBNAIL_SIDE:
        size = _fitted(image.size(), THUMBNAIL_SIDE)
        shape, smooth = Qt.AspectRatioMode, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, shape.IgnoreAspectRatio, smooth)
    return encoded(image, b"JPEG", THUMBNAIL_QUALITY)


def _glance(contents: bytes) -> tuple[bytes, str]:
    try:
        check_still(picture_kind(contents), contents)
        return thumbnail(on_white(opened_picture(contents, THUMBNAIL_SIDE))), ""
    except Unusable as error:
        return b"", str(error)


def _fitted(size: QSize, longest: int) -> QSize:
    """Return the size with ``longest`` as its longer side, and no side without a pixel."""
    fitted = size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio)
    return fitted.expandedTo(QSize(1, 1))


def _in_common_colours(image: QImage) -> QImage:
    common = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    own = image.colorSpace()
    if own.isValid() and own != common:
        changed = image.convertedToColorSpace(common, QImage.Format.Format_RGB32)
        return image if changed.isNull() else changed
    return image
