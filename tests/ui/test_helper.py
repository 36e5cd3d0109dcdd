"""The key-less helper: what it does, and that nothing it does can hold or hurt the program."""

import io
import os
import subprocess
import sys
import threading
import time

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from salon_vault.errors import Cancelled, HelperStopped, InvalidInput, NoPrinter
from salon_vault.from_elsewhere.errors import FileRefused
from tests.salon_vault.papers import words
from ui.helper.asking import Helper
from ui.helper.frames import LARGEST_BODY, LENGTHS, Frame, FrameBroken, read_frame, write_frame

OURS = [sys.executable, "-c", "from ui.helper.inside import main; main()"]


def talking(program):
    """A process in the helper's place that runs ``program``."""
    return [sys.executable, "-c", f"import os, sys, time\n{program}"]


def pdf_of(*lines):
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=A4)
    for line in lines:
        canvas.setFont("Helvetica", 40)
        canvas.drawString(72, 600, line)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def picture_of(size, kind, **more):
    kept = io.BytesIO()
    Image.new("RGB", size, (120, 80, 60)).save(kept, kind, **more)
    return kept.getvalue()


@pytest.fixture
def helper():
    return Helper(OURS)


def test_page_of_a_pdf_comes_back_as_pixels(helper):
    drawn = Image.open(io.BytesIO(helper.page(pdf_of("Consent", "Page two"), 1, 100)))

    assert drawn.format == "PNG"
    assert drawn.size == (827, 1169)
    assert drawn.convert("L").getextrema() == (0, 255)


def test_page_that_is_not_there_is_a_mistake(helper):
    with pytest.raises(InvalidInput):
        helper.page(pdf_of("one"), 1, 100)
    with pytest.raises(InvalidInput):
        helper.page(b"%PDF-1.7 not really", 0, 100)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_picture_comes_back_smaller_and_without_its_past(helper, kind):
    exif = Image.Exif()
    exif[0x010F] = "Camera of somebody"
    exif[0x0112] = 6
    foreign = picture_of((3000, 1000), kind, exif=exif)
    assert b"Camera of somebody" in foreign

    redrawn = helper.develop(foreign).photo

    assert b"Camera" not in redrawn
    picture = Image.open(io.BytesIO(redrawn))
    assert picture.format == "JPEG"
    assert sorted(picture.size) == [682, 2048]
    assert not picture.getexif()


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF"])
def test_other_kinds_of_picture_are_not_even_tried(helper, kind):
    with pytest.raises(FileRefused, match="no_picture"):
        helper.develop(picture_of((10, 10), kind))


def test_without_a_printer_nothing_is_printed(helper):
    assert helper.printers() == []
    with pytest.raises(NoPrinter):
        helper.send(pdf_of("form"), "Form 7QKD", "", 1)


def test_whole_sheet_is_painted_for_the_printer(qapp):
    from PySide6.QtGui import QImage, QPainter

    from ui.helper.printing import draw_together

    sheets = []
    paper = QImage(2480, 3508, QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    draw_together([("", pdf_of("one", "two", "three"))], painter, lambda: sheets.append("new"))
    painter.end()

    assert sheets == ["new", "new"]
    assert any(paper.pixelColor(x, 975).lightness() < 60 for x in range(300, 700))


def test_papers_of_one_job_begin_on_a_sheet_each_and_copies_bear_their_mark(qapp, tmp_path):
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    from ui.helper.printing import draw_together

    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFileName(str(tmp_path / "job.pdf"))
    device.setResolution(72)
    device.setFullPage(True)
    painter = QPainter(device)
    once, twice = pdf_of("one"), pdf_of("two", "three")
    marked = [("", once), ("Egzemplarz 2 · dla klienta", twice), ("副本 3", once)]
    draw_together(marked, painter, device.newPage)
    painter.end()

    pages = words((tmp_path / "job.pdf").read_bytes()).split("\n")
    assert [page.strip() for page in pages] == ["", "", *[marked[1][0]] * 2, marked[2][0]]


@pytest.mark.parametrize(
    "program",
    [
        "sys.exit(0)",
        "os.kill(os.getpid(), 9)",
        "os.write(1, b'garbage' * 100)",
        f"os.write(1, {LENGTHS.pack(2, LARGEST_BODY + 1)!r})",
        f"os.write(1, {LENGTHS.pack(4, 0)!r} + b'[[[[')",
        f"os.write(1, {LENGTHS.pack(2, 0)!r} + b'[]')",
        f"os.write(1, {LENGTHS.pack(200, 10)!r} + b'{{')",
    ],
)
def test_helper_that_dies_or_talks_nonsense_has_stopped(program):
    with pytest.raises(HelperStopped):
        Helper(talking(program)).printers()


def test_printers_that_are_no_list_are_nonsense():
    answer = io.BytesIO()
    write_frame(answer, Frame({"printers": 7}))

    with pytest.raises(HelperStopped):
        Helper(talking(f"os.write(1, {answer.getvalue()!r})")).printers()


def test_same_words_from_a_sane_helper_are_believed():
    answer = io.BytesIO()
    write_frame(answer, Frame({"printers": ["Front desk"]}))

    assert Helper(talking(f"os.write(1, {answer.getvalue()!r})")).printers() == ["Front desk"]


def test_program_that_is_not_there_has_stopped():
    with pytest.raises(HelperStopped):
        Helper(["/nowhere/helper"]).printers()


def test_hung_helper_is_ended_and_questions_are_served_meanwhile():
    served = []
    hung = Helper(talking("time.sleep(600)"), lambda: served.append(1), within=0.3)

    with pytest.raises(HelperStopped):
        hung.printers()

    assert len(served) > 5


def test_lock_gives_up_waiting_but_not_the_paper():
    def lock():
        raise Cancelled

    slow = Helper(talking("sys.stdin.buffer.read(1); time.sleep(0.5)"), lock)

    slow.send(b"%PDF", "Form", "", 1)
    with pytest.raises(Cancelled):
        slow.page(b"%PDF", 0, 100)


def test_foreign_frames_are_refused_by_the_helper_itself():
    for frame in (
        LENGTHS.pack(5000, 0),
        LENGTHS.pack(2, LARGEST_BODY + 1) + b"{}",
        LENGTHS.pack(2, 0) + b"{}",
        b"short",
    ):
        done = subprocess.run(OURS, input=frame, capture_output=True, check=False)
        assert done.returncode == 2
        assert done.stdout == b""


def test_too_many_copies_are_refused_by_the_helper_itself():
    terms = {"do": "print", "title": "Form", "printer": "", "copies": 900}
    with pytest.raises(HelperStopped):
        Helper(OURS).ask(Frame(terms, pdf_of("form")))


@pytest.mark.skipif(sys.platform == "win32", reason="job objects know no such limits")
def test_helper_can_neither_write_a_file_nor_take_much_memory(tmp_path):
    target = tmp_path / "written"
    program = f"""
from ui.helper.os_limits import limit
limit()
try:
    with open({str(target)!r}, "wb") as file:
        file.write(b"x")
        file.flush()
except OSError:
    os.write(1, b"no file ")
try:
    bytearray(4 * 1024**3)
except MemoryError:
    os.write(1, b"no memory")
os._exit(0)
"""
    done = subprocess.run(talking(program), capture_output=True, check=False)

    assert done.stdout == b"no file no memory", done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes cannot be closed under a reader")
def test_helper_ends_when_the_program_that_asked_has_gone_for_a_while():
    program = """
import threading
from ui.helper import inside
inside.OUTLIVES = 0.2
inside._JOBS["hang"] = lambda question: threading.Event().wait()
inside.main()
"""
    process = subprocess.Popen(talking(program), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    write_frame(process.stdin, Frame({"do": "hang"}))
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(timeout=0.5)  # while the asker lives, only the asker ends it

    process.stdin.close()

    assert process.wait(timeout=10) == 3
    process.stdout.close()


def test_helper_knows_no_vault():
    program = """
import ui.helper.inside, ui.helper.paper, ui.helper.pictures, ui.helper.printing
heavy = {"storage", "sqlcipher3", "cryptography", "argon2"} & set(sys.modules)
os.write(1, repr(sorted(heavy)).encode())
"""
    done = subprocess.run(talking(program), capture_output=True, check=True)

    assert done.stdout == b"[]"


def test_frame_survives_the_pipe_and_a_cut_one_does_not():
    pipe = io.BytesIO()
    frame = Frame({"do": "page", "number": 3, "names": ["a", "ż"]}, os.urandom(5000))
    write_frame(pipe, frame)

    whole = pipe.getvalue()

    assert read_frame(io.BytesIO(whole)) == frame
    for length in (0, 4, 9, len(whole) - 1):
        with pytest.raises(FrameBroken):
            read_frame(io.BytesIO(whole[:length]))


def test_several_threads_may_ask_at_once(helper):
    pages = []
    threads = [
        threading.Thread(target=lambda: pages.append(helper.page(pdf_of("x"), 0, 50)))
        for _ in range(2)
    ]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(pages) == 2
    assert time.monotonic() - started < 30
