"""Whatever is dropped as a scan: refused with why, or drawn anew; and nothing stays behind."""

import io
import random
import subprocess
import sys

import pytest
from PIL import Image

from salon_vault.consents.model import SignedField
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import Why
from salon_vault.paper.code import page_payload, read_payload
from salon_vault.scans.model import MOST_PAGES, Ink
from tests.faults import hostile_scans as hostile
from tests.faults.scale import times
from tests.near_helper import NearHelper
from tests.pictures import HEIC, MARK, bomb, encoded, moving, pdf, picture, tiff, with_place
from tests.salon_vault.kit_pictures import code_image
from ui.helper.asking import Helper
from ui.helper.frames import packed, unpacked
from ui.helper.scan_frames import unpacked_pages
from ui.helper.scanning import PageReader

INSIDE = "from ui.helper.inside import main; main()"
HASTY = 4.0
"""Seconds the helper gets for one answer here."""

TRIES = times(quick=24, full=4000)
AT_A_TIME = 24
WITHIN = 120
"""Seconds for one child."""

REFUSED_AT_A_GLANCE = {
    "one page too many": (hostile.many_pages(MOST_PAGES + 1), {Why.MANY_PAGES}),
    "a page as wide as thin": (
        hostile.raw_pdf(*hostile.page(box="0 0 4500000 1")),
        {Why.VAST_PAGE, Why.DAMAGED},
    ),
    "a password": (pdf("x", password="nobody knows"), {Why.LOCKED}),
    "a PDF cut off": (pdf("x")[:-60], {Why.DAMAGED}),
    "the head of a PDF": (b"%PDF-1.7\n%%EOF\n", {Why.DAMAGED}),
    "an archive": (hostile.archive(), {Why.NO_PAPER}),
    "a page of the web": (b"<!doctype html><script>alert(1)</script>", {Why.NO_PAPER}),
    "HEIC": (HEIC, {Why.HEIC}),
    "a moving picture": (moving("PNG"), {Why.ANIMATED}),
    "a JPEG cut off": (picture()[:-9], {Why.DAMAGED}),
    "a TIFF cut off": (tiff()[: len(tiff()) // 2], {Why.DAMAGED}),
    "a TIFF without end": (hostile.endless_tiff(), {Why.DAMAGED}),
    "nothing": (b"", {Why.EMPTY}),
}
REFUSED = {
    "10,000 pages": (hostile.many_pages(10_000), {Why.MANY_PAGES}),
    "a page of a mile": (
        hostile.raw_pdf(*hostile.page(box="0 0 4500000 4500000")),
        {Why.VAST_PAGE},
    ),
    "a tree in itself": (hostile.looping_tree(), {Why.DAMAGED, Why.TOO_MUCH}),
    "PNG of 14,000": (bomb(14_000), {Why.VAST_PAGE}),
    "PNG of 30,000": (bomb(30_000), {Why.VAST_PAGE}),
    "JPEG of 65,000": (hostile.claiming("JPEG", 65_000), {Why.VAST_PAGE}),
    "TIFF of 60,000": (hostile.claiming("TIFF", 60_000), {Why.VAST_PAGE, Why.DAMAGED}),
    "a drawing of itself": (hostile.looping_form(), {Why.TOO_MUCH}),
}
DRAWN = {
    "a script": hostile.SCRIPT,
    "a program to be started": hostile.LAUNCH,
    "a message to be sent": hostile.SEND,
    "a picture that lies elsewhere": hostile.FAR_AWAY,
    "a page of nothing": hostile.raw_pdf(*hostile.page(box="0 0 0 0")),
    "a picture of 9,000 in a PDF": hostile.drawing(hostile.picture_bomb(9_000)),
    "no table of objects": hostile.raw_pdf(*hostile.page(), xref=False),
    "a JPEG that is a PDF, too": with_place("JPEG") + pdf(),
    "a PDF that is an archive, too": pdf("x") + hostile.archive()[:2000] + b"%%EOF",
}
WORDS = {b"not_a_page", *(why.encode() for why in Why)}
NOT_OURS = {
    "a path": "../../../etc/passwd",
    "an address": "https://example.org/?page=1",
    "a very long text": "SV1" + "A" * 900,
    "another mark": "SV2" + page_payload("7KQM4T2F9XPDAAAA", 1)[3:],
    "wrong check digits": page_payload("7KQM4T2F9XPDAAAA", 1)[:-1] + "A",
    "other letters": page_payload("7KQM4T2F9XPDAAAA", 1).lower(),
    "more behind it": page_payload("7KQM4T2F9XPDAAAA", 1) + "\n",
    "a statement": "'; DROP TABLE paper; --",
}


@pytest.fixture
def reader(tmp_path):
    """The real helper, in a hurry; what it left behind would lie in an empty folder."""
    room = tmp_path / "room"
    room.mkdir()
    surroundings = ["env", f"TMPDIR={room}", f"HOME={room}", f"XDG_CACHE_HOME={room}"]
    yield PageReader(Helper([*surroundings, sys.executable, "-c", INSIDE], within=HASTY))
    assert list(room.rglob("*")) == []


@pytest.mark.parametrize("name", REFUSED_AT_A_GLANCE)
def test_what_is_no_scan_by_its_bytes_is_refused_with_why(name):
    contents, whys = REFUSED_AT_A_GLANCE[name]
    reader = PageReader(NearHelper())
    with pytest.raises(FileRefused) as refused:
        reader.read(contents, 0, reader.pages(contents))
    assert refused.value.why in whys


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_scan_is_refused_with_why(reader, name):
    contents, whys = REFUSED[name]
    with pytest.raises(FileRefused) as refused:
        reader.read(contents, 0, reader.pages(contents))
    assert refused.value.why in whys


@pytest.mark.parametrize("name", DRAWN)
def test_what_can_be_drawn_is_drawn_and_does_nothing_else(reader, name):
    contents = DRAWN[name]
    for page in reader.read(contents, 0, reader.pages(contents)):
        assert page.codes == ()
        assert_clean(page)


def test_control_a_helper_that_leaves_a_file_is_seen(tmp_path):
    room = tmp_path / "room"
    room.mkdir()
    littering = ["sh", "-c", f"touch {room}/left; exit 1"]
    with pytest.raises(FileRefused):
        PageReader(Helper(littering)).pages(pdf("x"))
    with pytest.raises(AssertionError):
        assert list(room.rglob("*")) == []


@pytest.mark.parametrize("name", NOT_OURS)
def test_no_text_in_a_code_is_more_than_told(name):
    contents = encoded(code_image(NOT_OURS[name]), "PNG")
    (page,) = PageReader(NearHelper()).read(contents, 0, 1)
    (code,) = page.codes
    assert read_payload(code.text) is None
    assert len(code.text) <= 200
    assert code.text.isprintable()
    field = SignedField(1, -60.0, -60.0, 50.0, 10.0)
    assert PageReader(NearHelper()).ink([(page.picture, code, field)]) == (Ink.UNSURE,)


def test_spoiled_scans_are_refused_or_drawn_anew():
    chance = random.Random(37)
    bases = [with_place("JPEG"), with_place("PNG"), tiff(3), pdf("one", "two")]
    for _ in range(0, TRIES, AT_A_TIME):
        for answer in read_by_a_child([spoiled(chance, bases) for _ in range(AT_A_TIME)]):
            if answer is None:
                continue  # the helper ended over it, which refuses it
            if len(answer) == 1:
                assert answer[0] in WORDS
                continue
            for page in unpacked_pages(answer[1]):
                assert_clean(page)


def spoiled(chance, bases):
    """Return a scan in which somebody has flipped, filled in, doubled or cut bytes."""
    contents = bytearray(chance.choice(bases))
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(contents))
        end = min(len(contents), at + chance.randint(1, 30))
        change = chance.randrange(4)
        if change == 0:
            contents[at] ^= 1 << chance.randrange(8)
        elif change == 1:
            contents[at:end] = chance.randbytes(end - at)
        elif change == 2:
            contents[at:at] = contents[at:end] * 3
        else:
            del contents[at:end]
    return bytes(contents) or b"%PDF-"


def read_by_a_child(scans):
    """Return what a child with the helper's limits answers for each; None where it ended."""
    child = [sys.executable, "-m", "tests.faults.read_many"]
    try:
        done = subprocess.run(
            child, input=packed(scans), capture_output=True, check=False, timeout=WITHIN
        )
        ended = done.returncode != 0
    except subprocess.TimeoutExpired:
        ended = True
    if not ended:
        return [unpacked(answer) for answer in unpacked(done.stdout)]
    if len(scans) == 1:
        return [None]
    return [answer for one in scans for answer in read_by_a_child([one])]


def assert_clean(page):
    """Hold a page of ours against what was promised."""
    for contents, longest in ((page.picture, 4096), (page.thumbnail, 320)):
        image = Image.open(io.BytesIO(contents))
        assert image.format == "JPEG"
        assert max(image.size) <= longest
        assert not image.getexif()
        for foreign in (MARK, b"Exif", b"ICC_PROFILE", b"%PDF", b"PK\x03\x04", b"JavaScript"):
            assert foreign not in contents
        image.load()
