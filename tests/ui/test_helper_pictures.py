"""Photos and pages from elsewhere in the helper: drawn anew, or refused with why."""

import io
import sys

import pytest
from PIL import Image

from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import LONGEST_SIDE, THUMBNAIL_SIDE, Why
from tests.near_helper import NearHelper
from tests.pictures import HEIC, bomb, moving, pdf, picture, tiff, with_place
from ui.helper.asking import Helper

OURS = [sys.executable, "-c", "from ui.helper.inside import main; main()"]


@pytest.fixture
def helper():
    return Helper(OURS)


@pytest.fixture
def near():
    return NearHelper()


def opened(contents):
    return Image.open(io.BytesIO(contents))


def test_photo_and_thumbnail_are_drawn_anew_in_one_go(helper):
    drawn = helper.develop(with_place("JPEG", (4000, 3000)))
    photo, thumbnail = opened(drawn.photo), opened(drawn.thumbnail)
    assert (photo.format, max(photo.size)) == ("JPEG", LONGEST_SIDE)
    assert (thumbnail.format, max(thumbnail.size)) == ("JPEG", THUMBNAIL_SIDE)
    assert not photo.getexif()
    assert not thumbnail.getexif()


def test_small_picture_is_not_blown_up(near):
    drawn = near.develop(picture((90, 60), "PNG"))
    assert opened(drawn.photo).size == opened(drawn.thumbnail).size == (90, 60)


def test_colours_stay_where_a_phone_names_a_space_of_its_own(near):
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QColorSpace, QImage

    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFC81E1E)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    kept = QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(kept, "PNG")
    red, green, _blue = opened(near.develop(bytes(kept.data().data())).photo).getpixel((9, 9))
    assert red > 210
    assert green < 20


@pytest.mark.parametrize(
    ("contents", "why"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Why.NO_PICTURE),
        (pdf(), Why.NO_PICTURE),
        (tiff(), Why.NO_PICTURE),
        (HEIC, Why.HEIC),
        (bomb(14_000), Why.MANY_PIXELS),
        (moving("WEBP"), Why.ANIMATED),
        (moving("PNG"), Why.ANIMATED),
        *((picture(kind=kind)[:-3], Why.DAMAGED) for kind in ("JPEG", "PNG", "WEBP")),
    ],
    ids=["svg", "pdf", "tiff", "heic", "bomb", "webp", "apng", "jpeg", "png", "cut webp"],
)
def test_what_is_no_photo_is_refused_with_why(near, contents, why):
    with pytest.raises(FileRefused) as refused:
        near.develop(contents)
    assert refused.value.why is why


def test_one_helper_looks_at_several_pictures_and_says_of_each(helper):
    seen = helper.glance([picture(), b"no picture", HEIC, picture(kind="PNG")])
    assert seen[1:3] == [Why.NO_PICTURE, Why.HEIC]
    assert all(opened(each).size == (300, 200) for each in (seen[0], seen[3]))


def test_picture_that_ends_the_helper_is_named_and_hides_no_other():
    program = """
from ui.helper import inside, pictures
glances = pictures.glances
def fragile(pictures):
    if any(each == b"deadly" for each in pictures):
        inside.os._exit(9)
    return glances(pictures)
pictures.glances = fragile
inside.main()
"""
    fragile = Helper([sys.executable, "-c", program])
    seen = fragile.glance([picture(), b"deadly"])
    assert opened(seen[0]).size == (300, 200)
    assert seen[1] is Why.TOO_MUCH


def test_page_of_a_paper_comes_as_wide_as_asked_with_the_number_of_pages(helper):
    leaf = helper.leaf(pdf("one", "two", "three"), 1, 620)
    assert leaf.pages == 3
    assert opened(leaf.png).width == 620


def test_scan_in_tiff_is_leafed_through(near):
    assert near.leaf(tiff(3), 2, 500).pages == 3
    with pytest.raises(FileRefused):
        near.leaf(tiff(3), 3, 500)


@pytest.mark.parametrize(
    ("contents", "why"),
    [
        (pdf("x", password="nobody knows"), Why.LOCKED),
        (pdf()[:300], Why.DAMAGED),
        (HEIC, Why.HEIC),
        (b"PK\x03\x04 a document", Why.NO_PAPER),
        pytest.param(tiff()[:40], Why.DAMAGED, marks=pytest.mark.qt_log_ignore("directory")),
        (bomb(30_000), Why.MANY_PIXELS),
    ],
    ids=["locked", "cut pdf", "heic", "zip", "cut tiff", "bomb"],
)
def test_file_that_cannot_be_shown_is_refused_with_why(near, contents, why):
    with pytest.raises(FileRefused) as refused:
        near.leaf(contents, 0, 400)
    assert refused.value.why is why


def test_locked_file_is_told_from_a_damaged_one_by_the_real_helper(helper):
    with pytest.raises(FileRefused) as refused:
        helper.leaf(pdf("x", password="nobody knows"), 0, 400)
    assert refused.value.why is Why.LOCKED
