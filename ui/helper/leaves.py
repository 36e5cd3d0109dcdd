"""One page of a file that is kept as it is, to be looked at; inside of the helper only."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from salon_vault.from_elsewhere.model import FILES, Format, Why, format_of
from ui.helper.paper import LONGEST_SIDE, POINTS, opened, pixels
from ui.helper.pictures import reading
from ui.helper.pixels import Unusable, encoded, on_white
from ui.helper.recognised import check_size


def leaf(contents: bytes, number: int, across: int) -> tuple[bytes, int]:
    """Return page ``number`` as PNG, at most ``across`` pixels wide, and how many there are."""
    kind = format_of(contents)
    if kind is Format.HEIC:
        raise Unusable(Why.HEIC)
    if kind not in FILES or kind is None:
        raise Unusable(Why.NO_PAPER)
    image, pages = (
        _of_pdf(contents, number, across)
        if kind is Format.PDF
        else _of_picture(contents, kind, number, across)
    )
    return encoded(on_white(image), b"PNG"), pages


def _of_pdf(contents: bytes, number: int, across: int) -> tuple[QImage, int]:
    with opened(contents) as document:
        pages = document.pageCount()
        if number >= pages:
            raise Unusable(Why.DAMAGED)
        size = pixels(document.pagePointSize(number), POINTS)
        if max(size.width(), size.height()) > LONGEST_SIDE:
            raise Unusable(Why.MANY_PIXELS)
        size.scale(across, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        return document.render(number, size), pages


def _of_picture(contents: bytes, kind: Format, number: int, across: int) -> tuple[QImage, int]:
    with reading(contents, kind) as reader:
        pages = max(1, reader.imageCount()) if kind is Format.TIFF else 1
        if number >= pages or (number and not reader.jumpToImage(number)):
            raise Unusable(Why.DAMAGED)
        size = reader.size()
        check_size(size)
        if size.width() > across:
            tall = max(1, round(size.height() * across / size.width()))
            reader.setScaledSize(QSize(across, tall))
        image = reader.read()
    if image.isNull():
        raise Unusable(Why.DAMAGED)
    if image.width() > across:  # it was turned upright
        image = image.scaledToWidth(across, Qt.TransformationMode.SmoothTransformation)
    return image, pages
