"""The helper reads scanned pages: codes, upright pictures, and nothing that is no scan."""

import io
import sys

import pytest
from PIL import Image

from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import LARGEST_FILE, Why
from salon_vault.paper.code import page_payload, read_payload
from salon_vault.paper.pdf import render
from salon_vault.scans.model import LARGEST_SCAN, MOST_PAGES
from tests.near_helper import NearHelper
from tests.pictures import HEIC, bomb, encoded, moving, pdf, picture, tiff
from tests.salon_vault.kit_pictures import code_image
from tests.salon_vault.papers import CODE, form
from ui.helper.asking import Helper
from ui.helper.scanning import PageReader

OURS = [sys.executable, "-c", "from ui.helper.inside import main; main()"]


@pytest.fixture(scope="module")
def papers():
    """A health sheet of two pages as PDF."""
    return render(form("general-health"))


@pytest.fixture(scope="module")
def drawn(papers):
    return [NearHelper().page(papers, number, 150) for number in range(2)]


@pytest.fixture
def scan(drawn):
    """Its pages as a scanner at 150 dpi sees them, upright."""
    return [Image.open(io.BytesIO(png)).convert("L") for png in drawn]


@pytest.fixture
def near():
    return PageReader(NearHelper())


def said(page):
    return [read_payload(code.text) for code in page.codes]


def test_a_stack_is_read_in_portions_by_a_process_of_its_own(scan):
    stack = encoded(
        scan[0], "PDF", save_all=True, append_images=[scan[1], *scan], resolution=150
    )
    reader = PageReader(Helper(OURS))
    assert reader.pages(stack) == 4
    first, last = reader.read(stack, 0, 3), reader.read(stack, 3, 3)
    assert [said(page) for page in (*first, *last)] == [[(CODE, 1)], [(CODE, 2)]] * 2
    assert [page.number for page in (*first, *last)] == [0, 1, 2, 3]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_every_page_of_a_picture_file_is_read(near, scan, kind):
    several = {"save_all": True, "append_images": scan[1:], "compression": "tiff_lzw"}
    more = several if kind == "TIFF" else {}
    contents = encoded(scan[0], kind, **more)
    pages = near.read(contents, 0, near.pages(contents))
    assert [said(page) for page in pages] == [[(CODE, 1)], [(CODE, 2)]][: 2 if more else 1]


@pytest.mark.parametrize("turned", [0, 90, 180, 270, 8, 85])
def test_a_page_is_turned_upright_and_its_code_told_where_it_is_then(near, scan, turned):
    lying = scan[0].rotate(turned, expand=True, fillcolor=255)
    (page,) = near.read(encoded(lying, "JPEG"), 0, 1)
    image = Image.open(io.BytesIO(page.picture))
    assert image.height > image.width
    (code,) = page.codes
    left, top = (min(axis) for axis in zip(*code.corners, strict=True))
    right, low = (max(axis) for axis in zip(*code.corners, strict=True))
    assert left > image.width / 2 < right
    assert top > image.height / 2 < low
    (upper_left, upper_right) = code.corners[:2]
    assert abs(upper_right[1] - upper_left[1]) < (upper_right[0] - upper_left[0]) / 4
    again = near.read(page.picture, 0, 1)[0]
    for corner, other in zip(code.corners, again.codes[0].corners, strict=True):
        assert corner == pytest.approx(other, abs=2)


def test_a_page_is_drawn_anew_at_about_200_dpi_with_a_thumbnail(near, papers):
    drawn = Image.open(io.BytesIO(NearHelper().page(papers, 0, 400)))
    notes = Image.Exif()
    notes[0x010F] = "camera of somebody"
    (page,) = near.read(encoded(drawn.convert("RGB"), "JPEG", exif=notes), 0, 1)
    image = Image.open(io.BytesIO(page.picture))
    assert image.size == pytest.approx((1654, 2339), abs=12)
    assert image.format == "JPEG"
    assert not image.getexif()
    assert b"camera of somebody" not in page.picture + page.thumbnail
    assert max(Image.open(io.BytesIO(page.thumbnail)).size) == 320


def test_codes_of_others_are_told_after_ours_and_long_ones_without_words(near, scan):
    page = scan[0].copy()
    page.paste(code_image("https://example.org/pay?to=somebody"), (40, 40))
    page.paste(code_image("x" * 300), (600, 40))
    (read,) = near.read(encoded(page, "PNG"), 0, 1)
    assert read.codes[0].text == page_payload(CODE, 1)
    assert {code.text for code in read.codes[1:]} == {"https://example.org/pay?to=somebody", ""}


def test_a_blank_page_has_no_code_and_a_picture(near):
    (page,) = near.read(encoded(Image.new("L", (1240, 1754), 250), "PDF"), 0, 1)
    assert page.codes == ()
    assert Image.open(io.BytesIO(page.picture)).size


@pytest.mark.parametrize(
    ("contents", "why"),
    [
        (b"", Why.EMPTY),
        (b"MZ\x90 a program", Why.NO_PAPER),
        (b"PK\x03\x04 a document", Why.NO_PAPER),
        (HEIC, Why.HEIC),
        (picture() + bytes(LARGEST_SCAN), Why.LARGE),
        (bomb(14_000), Why.VAST_PAGE),
        (moving("PNG"), Why.ANIMATED),
        (picture()[:-9], Why.DAMAGED),
        (tiff()[:40], Why.DAMAGED),
        (pdf("x", password="nobody knows"), Why.LOCKED),
        (pdf("x")[:-40], Why.DAMAGED),
        (pdf(*["x"] * (MOST_PAGES + 1)), Why.MANY_PAGES),
        (tiff(MOST_PAGES + 1), Why.MANY_PAGES),
    ],
)
def test_what_is_no_scan_is_refused_with_why(near, contents, why):
    with pytest.raises(FileRefused) as refused:
        near.read(contents, 0, near.pages(contents))
    assert refused.value.why is why


def test_more_is_taken_than_of_a_file_that_is_kept():
    assert LARGEST_SCAN > LARGEST_FILE
