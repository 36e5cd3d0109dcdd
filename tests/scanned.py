"""Papers on their way back: what was printed, signed with a pen, and put on a scanner."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from salon_vault.consents.model import SignedField
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.paper.signing import signed_fields
from salon_vault.paper.style import CODE_SIDE, MM
from tests.near_helper import NearHelper
from tests.pictures import encoded
from ui.helper.scanning import PageReader

DPI = 150
INK = (24, 32, 96)
"""Of a blue ball pen."""


def scanned(documents: Iterable[Document], *, signed: bool = True) -> list[Image.Image]:
    """Return the pages of printed papers as a scanner sees them, in their order."""
    pages = []
    for document in documents:
        fields = signed_fields(document) if signed else ()
        for number, page in enumerate(drawn(render(document)), 1):
            here = [one for one in fields if one.page == number and one.needed]
            pages.append(signed_by_hand(page, here) if here else page)
    return pages


def drawn(pdf: bytes) -> list[Image.Image]:
    """Return the pages of a PDF as pictures."""
    kept = QBuffer()
    kept.setData(QByteArray(pdf))
    kept.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(kept)
    pages = []
    for number in range(document.pageCount()):
        points = document.pagePointSize(number)
        size = QSize(round(points.width() * DPI / 72), round(points.height() * DPI / 72))
        pages.append(_on_white(document.render(number, size)))
    document.close()
    return pages


def signed_by_hand(page: Image.Image, fields: Sequence[SignedField]) -> Image.Image:
    """Return a page with a stroke of the pen in each field."""
    left, top, pixels = _code_on(page)
    page = page.copy()
    pen = ImageDraw.Draw(page)
    for one in fields:
        x, y = left + one.x * pixels, top + one.y * pixels
        wide, tall = min(one.width, 40) * pixels, one.height * pixels
        steps = (0.05, 0.7, 0.2, 0.8, 0.3, 0.75, 0.35)
        line = [(x + wide * (0.08 + n * 0.12), y + tall * step) for n, step in enumerate(steps)]
        pen.line(line, fill=INK, width=3, joint="curve")
    return page


def as_pdf(path: Path, pages: Sequence[Image.Image]) -> Path:
    """Write pages to a file as a scanner does."""
    first, *others = pages
    first.save(path, "PDF", resolution=DPI, save_all=True, append_images=others)
    return path


def _on_white(image: QImage) -> Image.Image:
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (plain.width(), plain.height())
    page = Image.frombytes("RGBA", size, bytes(plain.constBits()), "raw", "RGBA", 0, 1)
    white = Image.new("RGBA", size, "white")
    return Image.alpha_composite(white, page).convert("RGB")


def _code_on(page: Image.Image) -> tuple[float, float, float]:
    """Return the upper left corner of the code, and how many pixels a millimetre has."""
    (seen,) = PageReader(NearHelper()).read(encoded(page, "PNG"), 0, 1)
    scale = page.width / QImage.fromData(seen.picture).width()
    (left, top), (right, _top) = seen.codes[0].corners[:2]
    return left * scale, top * scale, (right - left) * scale / (CODE_SIDE / MM)
