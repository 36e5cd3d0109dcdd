"""
Draws the page that waits in the tray of the demo: ``python -m tests.journeys.demo_scan``.

A form of an invented client, signed, and laid on the scanner so that its code is cut off.
"""

import os
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from salon_vault.clients.model import Client, ClientId, Contact
from salon_vault.consents.forms import fill_form
from salon_vault.consents.library import form_of
from salon_vault.consents.model import PaperCode
from salon_vault.consents.templates import load_template
from salon_vault.paper.document import Document
from storage.demo import SALON
from storage.demo_papers import PAGE, THUMBNAIL
from tests.scanned import INK, scanned

RESOURCES = Path(__file__).parents[2] / "resources"
FORM, WHO = "hair-colour-consent", "Grażyna Dąbrowicz"
"""A form of hers is not back."""
DAY = (624, 289, 870, 318)
"""Where the day stands on the page; on paper it is written by hand."""
TICKS = (986, 1048, 1085, 1148, 1184, 1221)
"""Middles of the boxes for yes, downwards."""
YES = 1004
SHARE = 0.875
"""Of the height of the page that lay on the scanner."""
WIDE, SMALL = 900, 320


def main() -> None:
    """Draw the page and its small picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication([])
    page = on_the_glass(written_on(scanned([document()])[0]))
    application.quit()
    (RESOURCES / PAGE).write_bytes(as_jpeg(page, WIDE))
    (RESOURCES / THUMBNAIL).write_bytes(as_jpeg(page, SMALL))


def document() -> Document:
    """Return the form as it was printed; what only some may read was left out."""
    long_ago = datetime(2026, 11, 20, 9, tzinfo=UTC)
    return fill_form(
        load_template(FORM, form_of(FORM).version, "pl"),
        client=Client(ClientId("0" * 16), WHO, "pl", long_ago.date()),
        contact=Contact(),
        salon=replace(SALON, language="pl"),
        treatment="",
        made_at=long_ago,
        code=PaperCode("A" * 16),
    )


def written_on(page: Image.Image) -> Image.Image:
    """Return the page with its boxes ticked, and no day."""
    pen = ImageDraw.Draw(page)
    pen.rectangle(DAY, fill="white")
    for y in TICKS:
        pen.line([(YES - 7, y), (YES - 1, y + 8), (YES + 12, y - 13)], fill=INK, width=4)
    return page


def on_the_glass(page: Image.Image) -> Image.Image:
    """Return what the scanner saw: a little aslant, a little soft, cut off at the foot."""
    laid = page.rotate(0.7, Image.Resampling.BICUBIC, fillcolor=(238, 236, 232))
    cut = laid.crop((0, 0, laid.width, round(laid.height * SHARE)))
    return cut.filter(ImageFilter.GaussianBlur(0.6))


def as_jpeg(page: Image.Image, longest: int) -> bytes:
    """Return the picture with so many pixels at most a side."""
    small = page.copy()
    small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    kept = BytesIO()
    small.save(kept, "JPEG", quality=62, optimize=True)
    return kept.getvalue()


if __name__ == "__main__":
    main()
