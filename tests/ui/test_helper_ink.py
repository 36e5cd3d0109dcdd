"""Whether a field was signed: on the page as a scanner sees it, told by the helper."""

import io
import random
import sys
from functools import cache

import pytest
from PIL import Image, ImageDraw

from salon_vault.clients.model import Contact
from salon_vault.paper.pdf import render
from salon_vault.paper.signing import signed_fields
from salon_vault.scans.model import Ink
from tests.near_helper import NearHelper
from tests.pictures import encoded
from tests.salon_vault.papers import form
from tests.scans import marks
from tests.scans.sheets import Sheet
from ui.helper.asking import Helper
from ui.helper.scanning import PageReader

OURS = [sys.executable, "-c", "from ui.helper.inside import main; main()"]
DPI = 200


@cache
def sheet():
    """The last page of a health sheet as it is printed: three fields to sign."""
    document = form("general-health", contact=Contact())
    png = NearHelper().page(render(document), 1, 300)
    image = Image.open(io.BytesIO(png)).convert("L")
    fields = tuple(field for field in signed_fields(document) if field.page == 2)
    return Sheet(document.code, 2, image, fields, 210 - 36, 297 - 26)


def told(page, *, reader=None, tilt=0.0):
    """Return what a reader tells of the fields of a page of 300 dpi."""
    scanned = page.resize((1654, 2339)).rotate(tilt, expand=True, fillcolor=255)
    reader = reader or PageReader(NearHelper())
    (read,) = reader.read(encoded(scanned, "JPEG"), 0, 1)
    return reader.ink([(read.picture, read.codes[0], field) for field in sheet().fields])


def page_with(draw):
    page = sheet().image.copy()
    draw(page)
    return page


@pytest.mark.parametrize("tilt", [0.0, -6.0])
def test_empty_fields_are_empty_whatever_is_printed_in_them(tilt):
    assert told(sheet().image, tilt=tilt) == (Ink.EMPTY,) * 3


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_signed_field_is_told_by_the_process_and_no_other_is(at):
    place = sheet().place(sheet().fields[at])
    page = page_with(lambda page: marks.sign(page, place, random.Random(at)))
    found = told(page, reader=PageReader(Helper(OURS)), tilt=2.0)
    assert found[at] is Ink.WRITTEN
    assert [ink for other, ink in enumerate(found) if other != at] == [Ink.EMPTY] * 2


def test_dust_is_no_writing_and_a_stain_is_no_signature():
    def spoil(page):
        marks.dust(page, random.Random(1), 400)
        left, top, right, low = sheet().place(sheet().fields[0])
        marks.stain(page, ((left + right) / 2, (top + low) / 2), random.Random(2))

    assert told(page_with(spoil)) == (Ink.UNSURE, Ink.EMPTY, Ink.EMPTY)


def test_a_short_stroke_is_not_nothing():
    def strike(page):
        left, _top, _right, low = sheet().place(sheet().fields[0])
        draw = ImageDraw.Draw(page)
        draw.line((left + 150, low - 60, left + 210, low - 110), fill=60, width=6)

    assert told(page_with(strike))[0] is Ink.UNSURE


def test_a_field_that_is_not_on_the_picture_is_not_called_empty():
    page = sheet().image
    lower = page.crop((0, page.height // 2, page.width, page.height))
    reader = PageReader(NearHelper())
    (read,) = reader.read(encoded(lower, "PNG"), 0, 1)
    asked = [(read.picture, read.codes[0], field) for field in sheet().fields]
    assert reader.ink(asked)[0] is Ink.UNSURE


def test_a_field_whose_line_is_not_found_is_not_called_empty():
    page = sheet().image.copy()
    left, top, right, low = (round(edge) for edge in sheet().place(sheet().fields[0]))
    page.paste(255, (left - 100, top - 120, right + 100, low + 60))
    assert told(page)[0] is Ink.UNSURE


def test_where_nobody_could_look_nothing_is_sure():
    field = sheet().fields[0]
    (read,) = PageReader(NearHelper()).read(encoded(sheet().image, "PNG"), 0, 1)
    asked = [(b"no picture", read.codes[0], field), (read.picture, read.codes[0], field)]
    broken = PageReader(Helper([sys.executable, "-c", "raise SystemExit(9)"]))
    assert broken.ink(asked) == (Ink.UNSURE, Ink.UNSURE)
    assert PageReader(NearHelper()).ink(asked[:1]) == (Ink.UNSURE,)
