"""Where the QR codes of a page are, and what they say; inside of the helper only."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QTransform

from salon_vault.paper.code import read_payload
from salon_vault.scans.model import PageCode, Point

LONGEST_TEXT = 200
"""Characters of a code that are told: ours have 23, and nobody follows the others."""

MOST_CODES = 8

SAME = 0.5
"""Codes that say the same and lie within half their side of each other are one."""

type Corners = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class _Look:
    """One way to prepare a page: how much larger, and whether softened before."""

    scale: float
    soften: float = 1.0
    """Scaled down to this share first, which evens out noise."""


_HARDER = (
    _Look(1.0),
    _Look(2.0),
    _Look(0.5),
    _Look(1.0, 0.6),
    _Look(1.5),
    _Look(3.0),
    _Look(2.0, 0.7),
)
_LONGEST_LOOK = 4200
"""Pixels a side: what is larger has enough to a square of the code already."""


def codes_at_once(page: QImage) -> tuple[PageCode, ...]:
    """
    Return the codes that are plainly seen, those of this program first.

    ``page`` is grey (``Grayscale8``) or in colours (``RGB32``).
    """
    return _told(_seen(page, 1.0))


def codes_looking_harder(page: QImage) -> tuple[PageCode, ...]:
    """Return the codes of the first look that shows one of ours; otherwise what was seen."""
    grey, others = _grey(page), list[PageCode]()
    for look in _HARDER:
        found = _told(_seen(_prepared(grey, look), look.scale))
        if any(read_payload(code.text) for code in found):
            return found
        others += found
    return _told(iter(others))


def moved(code: PageCode, place: Callable[[QPointF], QPointF]) -> PageCode:
    """Return a code whose corners lie where ``place`` takes them."""
    a, b, c, d = (place(QPointF(*corner)).toTuple() for corner in code.corners)
    return PageCode(code.text, ((a[0], a[1]), (b[0], b[1]), (c[0], c[1]), (d[0], d[1])))


def side_of(corners: Corners) -> float:
    """Return the mean length of a code's sides, in pixels."""
    ends = zip(corners, (*corners[1:], corners[0]), strict=True)
    return sum(_apart(one, other) for one, other in ends) / 4


def _grey(page: QImage) -> QImage:
    return page.convertToFormat(QImage.Format.Format_Grayscale8)


def _prepared(grey: QImage, look: _Look) -> QImage:
    smooth = Qt.TransformationMode.SmoothTransformation
    exact = Qt.AspectRatioMode.IgnoreAspectRatio
    size = grey.size()
    if max(size.width(), size.height()) * look.scale > _LONGEST_LOOK:
        return QImage()
    if look.soften < 1:
        grey = grey.scaled((size * look.soften).expandedTo(QSize(1, 1)), exact, smooth)
    scaled = grey.scaled((size * look.scale).expandedTo(QSize(1, 1)), exact, smooth)
    return _grey(scaled)


def _seen(page: QImage, scale: float) -> Iterator[PageCode]:
    import zxingcpp  # and nothing of it outlives the look

    if page.isNull():
        return
    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    is_grey = page.format() is QImage.Format.Format_Grayscale8
    kind = zxingcpp.ImageFormat.Lum if is_grey else zxingcpp.ImageFormat.BGRA
    bits, across = page.constBits(), page.bytesPerLine()
    view = zxingcpp.ImageView(bits, page.width(), page.height(), kind, across)
    shrink = QTransform.fromScale(1 / scale, 1 / scale)
    for binarizer in (zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.GlobalHistogram):
        for found in zxingcpp.read_barcodes(view, wanted, binarizer=binarizer):
            at = found.position
            a, b, c, d = at.top_left, at.top_right, at.bottom_right, at.bottom_left
            corners = ((a.x, a.y), (b.x, b.y), (c.x, c.y), (d.x, d.y))
            if _is_square(corners):
                yield moved(PageCode(_shown(found.text), corners), shrink.map)


def _told(seen: Iterator[PageCode]) -> tuple[PageCode, ...]:
    """Return each code once, and those of this program first."""
    kept: list[PageCode] = []
    for code in seen:
        if not any(_is_same(code, other) for other in kept):
            kept.append(code)
    kept.sort(key=lambda code: read_payload(code.text) is None)
    return tuple(kept[:MOST_CODES])


def _shown(text: str) -> str:
    is_told = len(text) <= LONGEST_TEXT and text.isascii() and text.isprintable()
    return text if is_told else ""


def _is_same(code: PageCode, other: PageCode) -> bool:
    near = SAME * side_of(other.corners)
    return code.text == other.text and _apart(code.corners[0], other.corners[0]) < near


def _is_square(corners: Corners) -> bool:
    """Tell whether it is one seen from the front: clockwise, and with sides of a length."""
    ends = list(zip(corners, (*corners[1:], corners[0]), strict=True))
    lengths = [_apart(one, other) for one, other in ends]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in ends) / 2
    return area > 0 and max(lengths) < 2 * max(min(lengths), 1.0)


def _apart(one: Point, other: Point) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)
