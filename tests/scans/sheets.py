"""Printed papers for the generator: pages as pictures, their codes, and where one signs."""

import random
import subprocess
import sys
from dataclasses import dataclass, replace

from PIL import Image

from salon_vault.clients.model import Contact
from salon_vault.consents.library import RECEIPT
from salon_vault.consents.model import ALPHABET, SignedField
from salon_vault.consents.words import STATION_SLIP
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.paper.signing import signed_fields
from salon_vault.station_slip.document import slip_document
from salon_vault.station_slip.model import BLANK
from tests.salon_vault.papers import CODE, SALON, form
from ui.helper.frames import unpacked

DPI = 300
"""Of the pictures; every scan is made from one."""

CODE_SIDE, CODE_LOW = 18.0, 8.0
MARGINS = {"a4": 18.0, "a5": 12.0}
"""Millimetres, measured on a printed page: the code's side, what is under it, and beside it."""

PRINTED = [
    ("changed", "en"),
    ("changed", "zh"),
    ("facial-consent", "vi"),
    ("general-health", "pl"),
    ("hair-colour-consent", "ru"),
    ("hair-colour-health", "zh"),
    ("laser-consent", "zh"),
    ("lash-brow-consent", "pl"),
    ("massage-consent", "en"),
    ("minor", "vi"),
    ("patch-test", "ru"),
    ("permanent-makeup-consent", "en"),
    ("photo-marketing", "ru"),
    ("waxing-aftercare", "vi"),
    ("waxing-health", "pl"),
    (STATION_SLIP, "pl"),
    (RECEIPT, "en"),
]


@dataclass(frozen=True)
class Sheet:
    """One page as it came out of the printer."""

    code: str
    number: int
    image: Image.Image
    """Grey, 300 dpi."""
    fields: tuple[SignedField, ...]
    code_left: float
    code_top: float
    """Millimetres from the upper left corner of the paper."""

    def place(self, field: SignedField) -> tuple[float, float, float, float]:
        """Return left, top, right and lower edge of a field in pixels of the picture."""
        left, top = self.code_left + field.x, self.code_top + field.y
        edges = (left, top, left + field.width, top + field.height)
        return tuple(edge * DPI / 25.4 for edge in edges)


def printed_sheets(chance: random.Random) -> list[Sheet]:
    """Return every page of every paper, each paper under a code of its own."""
    papers = []
    for kind, language in PRINTED:
        code = "".join(chance.choices(ALPHABET, k=16))
        papers.append(replace(_paper(kind, language), code=code))
    pictures = iter(drawn([render(paper) for paper in papers]))
    sheets = []
    for paper, pages in zip(papers, pictures, strict=True):
        fields = signed_fields(paper)
        for number, image in enumerate(pages, 1):
            wide, high = (edge * 25.4 / DPI for edge in image.size)
            left = wide - MARGINS[paper.size] - CODE_SIDE
            top = high - CODE_LOW - CODE_SIDE
            here = tuple(field for field in fields if field.page == number)
            sheets.append(Sheet(paper.code, number, image, here, left, top))
    return sheets


def _paper(kind: str, language: str) -> Document:
    if kind == STATION_SLIP:
        return slip_document(BLANK, SALON.name, language, CODE, None)
    return form(kind, language, contact=Contact())


def drawn(papers: list[bytes]) -> list[list[Image.Image]]:
    """Return the pages of PDFs as pictures; a child draws them, which has Qt."""
    from ui.helper.frames import packed

    child = [sys.executable, "-m", "tests.scans.draw_pages", str(DPI)]
    done = subprocess.run(child, input=packed(papers), capture_output=True, check=True)
    return [[_picture(page) for page in unpacked(pages)] for pages in unpacked(done.stdout)]


def _picture(pixels: bytes) -> Image.Image:
    wide, high = (int.from_bytes(pixels[at : at + 4]) for at in (0, 4))
    return Image.frombytes("L", (wide, high), pixels[8:])
