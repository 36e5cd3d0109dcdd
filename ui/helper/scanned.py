"""Pages of a scan: their codes, and they themselves upright and anew; in the helper only."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QTransform

from salon_vault.paper.code import read_payload
from salon_vault.paper.style import CODE_SIDE, MM
from salon_vault.scans.model import PageCode, ScannedPage
from ui.helper.page_codes import codes_at_once, codes_looking_harder, moved, side_of
from ui.helper.pictures import thumbnail
from ui.helper.pixels import encoded
from ui.helper.scan_files import DPI, FINE_DPI, Scan, scan_in
from ui.helper.struck_codes import mended_codes

QUALITY = 70
"""Of the pictures that are kept: small print stays sharp, a page takes a few hundred KB."""

LONGEST_SIDE = 2600
"""Pixels of a page whose size nobody knows, for it has no code: A4 at 200 dpi has 2339."""

COARSER = 8
"""Pixels of a page that are looked at as one, to see whether it is blank."""

FAINT = 40
"""Shades of 256: a code is half black, and makes a hundred."""

CODE_MM = CODE_SIDE / MM
MM_PER_INCH = 25.4


def page_count(contents: bytes) -> int:
    """Return how many pages a scan has; raise Unusable if it cannot be read."""
    with scan_in(contents) as scan:
        return scan.pages


def read_pages(contents: bytes, first: int, most: int) -> list[ScannedPage]:
    """Return the pages from ``first`` on; raise Unusable for one that cannot be drawn."""
    with scan_in(contents) as scan:
        numbers = range(first, min(first + most, scan.pages))
        return [_read(scan, number) for number in numbers]


def _read(scan: Scan, number: int) -> ScannedPage:
    image = scan.drawn(number, DPI)
    codes = codes_at_once(image)
    if _ours(codes) is None and not _is_blank(image):
        codes = (*mended_codes(image), *codes)
        if _ours(codes) is None:
            if scan.is_drawn_finer:
                image = scan.drawn(number, FINE_DPI)
            codes = codes_looking_harder(image)
    image, codes = _upright(image, codes)
    picture = encoded(image, b"JPEG", QUALITY)
    return ScannedPage(number, codes, picture, thumbnail(image))


def _ours(codes: tuple[PageCode, ...]) -> PageCode | None:
    return next((code for code in codes if read_payload(code.text)), None)


def _is_blank(image: QImage) -> bool:
    """Tell whether a page shows nothing that could be a code: the back of a printed one."""
    smooth = Qt.TransformationMode.SmoothTransformation
    size = (image.size() / COARSER).expandedTo(QSize(1, 1))
    coarse = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    grey = coarse.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(grey.constBits())
    across, wide = grey.bytesPerLine(), grey.width()
    shades = b"".join(rows[at : at + wide] for at in range(0, len(rows), across))
    return max(shades) - min(shades) < FAINT


def _upright(image: QImage, codes: tuple[PageCode, ...]) -> tuple[QImage, tuple[PageCode, ...]]:
    """Turn a page by quarters as its code stands, and bring it down to about 200 dpi."""
    ours = _ours(codes)
    turn = QTransform().rotate(-_quarters(ours) * 90 if ours else 0)
    # Where Qt puts the upper left corner of what it has turned.
    true = QImage.trueMatrix(turn, image.width(), image.height())
    turned = image if turn.isIdentity() else image.transformed(turn)
    share = _share(turned.size(), ours)
    if share < 1:
        size = (turned.size() * share).expandedTo(QSize(1, 1))
        smooth = Qt.TransformationMode.SmoothTransformation
        turned = turned.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    place = true * QTransform.fromScale(min(share, 1.0), min(share, 1.0))
    return turned, tuple(moved(code, place.map) for code in codes)


def _quarters(code: PageCode) -> int:
    """Return by how many quarters clockwise a code is turned."""
    (left, top), (right, low) = code.corners[:2]
    return round(math.degrees(math.atan2(low - top, right - left)) / 90) % 4


def _share(size: QSize, code: PageCode | None) -> float:
    """Return what is left of each side at about 200 dpi."""
    if code is None:
        return LONGEST_SIDE / max(size.width(), size.height())
    dpi = side_of(code.corners) / CODE_MM * MM_PER_INCH
    return DPI / dpi if dpi > DPI * 1.1 else 1.0
