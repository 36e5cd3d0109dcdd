"""The helper reads a kit off a picture, and nothing hostile gets further than the helper."""

import io
import struct
import subprocess
import sys
import zlib

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from salon_vault.door import Kit
from salon_vault.errors import HelperStopped, InvalidInput
from tests.salon_vault.kit_pictures import code_image, picture_bytes, sheet_of
from ui.helper.asking import Helper
from ui.helper.frames import Frame, write_frame

OURS = [sys.executable, "-c", "from ui.helper.inside import main; main()"]
KIT = Kit([f"{n:02d}XY" for n in range(18)], "K7Q2-9XPD")


@pytest.fixture
def helper():
    return Helper(OURS)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_of_the_code_reads_as_the_kit(helper, kind):
    assert helper.codes(picture_bytes(code_image(KIT.code), kind)) == [KIT.code]


def test_the_sheet_as_it_is_printed_reads_as_the_kit(helper):
    assert helper.codes(sheet_of(KIT)) == [KIT.code]


@pytest.mark.parametrize("turned", [90, 180, 7])
def test_a_crooked_photo_of_the_whole_sheet_reads_as_the_kit(helper, turned):
    page = Image.open(io.BytesIO(helper.page(sheet_of(KIT), 0, 150))).convert("L")
    photo = page.rotate(turned, expand=True, fillcolor=90).point(
        lambda grey: 40 + grey * 2 // 3
    )
    assert helper.codes(picture_bytes(photo, "JPEG")) == [KIT.code]


def test_two_codes_are_both_told_and_none_is_none(helper):
    both = code_image(KIT.code, "SV17KQM4T2F9XPDAAAA012Y")
    assert sorted(helper.codes(picture_bytes(both))) == sorted(
        [KIT.code, "SV17KQM4T2F9XPDAAAA012Y"]
    )
    assert helper.codes(picture_bytes(Image.new("L", (400, 300), 255))) == []


@pytest.mark.parametrize("text", ["x" * 300, "żółw", "line\nline"])
def test_what_no_code_of_ours_says_is_left_out(helper, text):
    assert helper.codes(picture_bytes(code_image(text))) == []


def png_claiming(width, height):
    """A few bytes that say they are a huge picture."""

    def chunk(kind, body):
        packed = struct.pack(">I", len(body)) + kind + body
        return packed + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def pdf_of_a_mile():
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(90_000, 90_000))
    canvas.drawString(10, 10, "wide")
    canvas.showPage()
    canvas.save()
    return kept.getvalue()


HOSTILE = {
    "nothing": b"",
    "text": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "bomb": png_claiming(60_000, 60_000),
    "cut": picture_bytes(code_image(KIT.code))[:200],
    "pdf": b"%PDF-1.7 not really",
    "mile": pdf_of_a_mile(),
    "gif": picture_bytes(Image.new("L", (50, 50)), "GIF"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pictures_are_refused(helper, name):
    with pytest.raises((InvalidInput, HelperStopped)):
        helper.codes(HOSTILE[name])


def test_a_helper_that_says_nonsense_about_codes_has_stopped():
    answer = io.BytesIO()
    write_frame(answer, Frame({"codes": 7}))
    program = f"import os; os.write(1, {answer.getvalue()!r})"
    with pytest.raises(HelperStopped):
        Helper([sys.executable, "-c", program]).codes(b"")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes cannot be closed under a reader")
def test_a_helper_with_a_kit_in_hand_ends_with_the_program_that_asked():
    program = """
import threading
from ui.helper import inside
inside._JOBS["codes"] = lambda question: threading.Event().wait()
inside.main()
"""
    command = [sys.executable, "-c", program]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    write_frame(process.stdin, Frame({"do": "codes"}))
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=0.5)

    process.stdin.close()

    assert process.wait(timeout=5) == 3
    process.stdout.close()
