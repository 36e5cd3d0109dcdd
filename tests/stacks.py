"""
Stacks of papers as a scanner makes them: registered, drawn with their codes, written on.

They are read by the helper's own jobs, in this process.
"""

from dataclasses import replace
from datetime import UTC, datetime

from PIL import Image, ImageDraw

from salon_vault.audit import Entry, Phase
from salon_vault.compartments import Compartment
from salon_vault.consents.model import Outcome, Paper, PaperCode, SignedField, new_paper_code
from salon_vault.paper.code import page_payload, squares
from salon_vault.paper.style import MM
from tests.near_helper import NearHelper
from tests.pictures import encoded
from ui.helper.scanning import PageReader

PER_MM = 4
"""Pixels of a millimetre: about 100 dpi."""

A4 = (210 * PER_MM, 297 * PER_MM)
CODE_AT = (180 * PER_MM, 270 * PER_MM)
CODE_SIDE = 18
"""Millimetres, as it is printed."""

LINE_ABOVE, INSET = 9 / MM, 8 / MM
"""Millimetres from the lower edge and the ends of a place to sign to the line in it."""

HERE = SignedField(page=1, x=-150, y=-40, width=60, height=14)


def on_page(page, **more):
    """Return the place to sign on a page."""
    return replace(HERE, page=page, **more)


def registered(vault, client, *, pages=1, fields=(HERE,), **more):
    """Register a paper as if it had been printed, and return its code."""
    paper = Paper(
        code=new_paper_code(),
        client=client,
        kind="hair-colour-consent",
        template_version=1,
        language="pl",
        made_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        made_by="Ewa K.",
        pages=pages,
        sha256=bytes(32),
        blob="",
        compartment=Compartment.CONTACT,
        outcome=Outcome.PRINTED,
        fields=tuple(fields),
    )
    paper = replace(paper, **more)
    with vault.work() as work:
        work.papers.add(paper)
        entry = Entry(work.clock.now(), work.member.id, "test.print", Phase.RUN, work.touches)
        work.audit.append(entry)
    return paper.code


def sheet(code=None, page=1, *, signed=False, also=(), shade=250):
    """Draw a page with its code, a place to sign, and other codes."""
    image = Image.new("L", A4, shade)
    if code is not None:
        _put(image, page_payload(code, page), CODE_AT)
    for number, text in enumerate(also):
        _put(image, text, (20 * PER_MM + number * 120, 20 * PER_MM))
    draw = ImageDraw.Draw(image)
    left, top = CODE_AT[0] + HERE.x * PER_MM, CODE_AT[1] + HERE.y * PER_MM
    right, low = left + HERE.width * PER_MM, top + HERE.height * PER_MM
    line = low - LINE_ABOVE * PER_MM
    draw.line((left + INSET * PER_MM, line, right - INSET * PER_MM, line), fill=120)
    draw.text((20 * PER_MM, 40 * PER_MM), f"page {page}", fill=0)
    if signed:
        draw.line((left + 10, low - 8, left + 60, top + 8, left + 90, low - 8), fill=0, width=4)
    return image


def stack(path, *sheets):
    """Write sheets to one file, as a feeder does."""
    first, *others = sheets
    several = {"save_all": True, "append_images": others} if others else {}
    path.write_bytes(encoded(first, "TIFF", compression="tiff_lzw", **several))
    return path


def _put(image, text, place):
    rows = squares(text)
    code = Image.new("L", (len(rows), len(rows)), 255)
    code.putdata([0 if dark else 255 for row in rows for dark in row])
    side = CODE_SIDE * PER_MM
    image.paste(code.resize((side, side), Image.Resampling.NEAREST), place)


def reader():
    """Return what reads stacks."""
    return PageReader(NearHelper())


def other_code():
    """Return a code of no paper here."""
    return PaperCode(new_paper_code())
