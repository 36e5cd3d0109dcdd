"""The day the PC is dead: forms from the folder by hand, scanned later, signed on two cards."""

from dataclasses import replace

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salon_vault.clients.use_cases import add_client, find_clients
from salon_vault.emergency_folder.model import FolderOrder
from salon_vault.emergency_folder.use_cases import look_at_folder, view_folder
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.paper.signing import signed_fields
from salon_vault.paper.style import CODE_LOW, CODE_SIDE, LEFT, MM
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from storage.from_elsewhere import SourceFiles
from tests.near_helper import NearHelper
from tests.pictures import encoded
from tests.salon_vault.papers import codes, pictures
from ui.card.papers.row import PaperRow
from ui.helper.scanning import PageReader
from ui.parts.elided import Elided
from ui.scans.give_paper import GivePaper

CTRL = Qt.KeyboardModifier.ControlModifier
DPI = 150
PER_MM = DPI / 25.4
CODE_AT = 210 - (LEFT + CODE_SIDE) / MM, 297 - (CODE_LOW + CODE_SIDE) / MM
"""Millimetres from the upper left corner of a sheet to that of its code."""

CONSENT = "waxing-consent"


@pytest.fixture
def world(world):
    scanner = PageReader(NearHelper())
    return replace(world, from_elsewhere=FromElsewhere(sources=SourceFiles(), scanner=scanner))


@pytest.fixture
def window(seat, counter, window_of):
    owner = seat(Tier.OWNER)
    owner.run(save_treatment, Treatment(new_treatment_id(), "Half leg", Kind.WAXING))
    owner.run(add_client, "Ola Stara", "en")
    counter.clear()
    return window_of(Tier.RECEPTION)


def go(qtbot, window, words):
    """Go somewhere by the sheet of commands."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    line = QApplication.focusWidget()
    QTest.keyClicks(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)


def print_in_the_evening(qtbot, window, printer):
    """Print the folder as it is proposed; return the sheets that have a code."""
    go(qtbot, window, "emergency")
    options = window.screen_of("emergency_folder").form.options
    qtbot.waitUntil(options.print.isEnabled)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: bool(printer.together))
    qtbot.waitUntil(options.print.isEnabled)
    ((impressions, _title, _printer),) = printer.together
    return [each.pdf for each in impressions[2:]]


def by_hand(pdf, fields, name):
    """Return a printed sheet with a name on it, and signatures in the fields."""
    (page,) = pictures(pdf, DPI)
    size, line = (page.width(), page.height()), page.bytesPerLine()
    sheet = Image.frombytes("L", size, bytes(page.constBits()), "raw", "L", line)
    draw = ImageDraw.Draw(sheet)
    draw.text((30 * PER_MM, 45 * PER_MM), name, fill=60)
    for field in fields:
        draw.line(list(_scrawl(field)), fill=40, width=3)
    return sheet


def _scrawl(field):
    left, top = CODE_AT[0] + field.x, CODE_AT[1] + field.y
    for at in range(9):
        x, y = 0.2 + at * 0.06, 0.3 if at % 2 else 0.75
        yield (left + field.width * x) * PER_MM, (top + field.height * y) * PER_MM


def scanned(path, sheets):
    """Write sheets to one file, as a feeder does."""
    first, *others = sheets
    more = {"save_all": True, "append_images": others, "compression": "tiff_lzw"}
    path.write_bytes(encoded(first, "TIFF", dpi=(DPI, DPI), **more))
    return path


def code_of(pdf):
    return codes(pictures(pdf, DPI)[0])[0][3:19]


def scan(qtbot, window, stack):
    """Bring a stack, as it is brought once its file was chosen."""
    bringing = window.screen_of("scans").bringing
    bringing.confirm([stack])
    QTest.keyClick(bringing.asked, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bringing.result is not None)
    assert not stack.exists(), "all of it is in the vault"
    bringing.result.reject()


def file_for(qtbot, window, typed):
    """Give the first form that waits to a client, by keys on the page of scans."""
    screen = window.screen_of("scans")
    qtbot.waitUntil(lambda: bool(screen.page_rows))
    left = len(screen.page_rows)
    QTest.keyClick(screen.page_rows[0].choose, Qt.Key.Key_Space)
    question = screen.answering.asked
    assert isinstance(question, GivePaper)
    QTest.keyClicks(question.whose.text, typed)
    qtbot.waitUntil(lambda: bool(question.whose.shown))
    QTest.keyClick(question.whose.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(screen.page_rows) == left - 1)


def card_says(qtbot, window, asked, name):
    """Open a card, and return in a word what it says of each paper."""
    client = asked(find_clients, name).lines[0].id
    window.go("clients", client)
    card = window.screen_of("clients").card
    qtbot.waitUntil(lambda: card.client_id == client)
    qtbot.waitUntil(lambda: {each.client for each in card.form.papers._papers} == {client})

    def words():
        rows = [row for row in card.findChildren(PaperRow) if row.isVisible()]
        labels = (label.whole for row in rows for label in row.findChildren(Elided))
        return sorted(each.split(" · ")[0] for each in labels if "printed" in each)

    qtbot.waitUntil(lambda: bool(words()))
    return words()


def test_the_day_the_pc_is_dead(qtbot, window, line, asked, printer, clock, tmp_path, entries):
    sheets = print_in_the_evening(qtbot, window, printer)
    clock.move(hours=20)  # and there is no PC until then
    kinds = {
        each.code: (each.kind, each.language) for each in asked(view_folder).printed[0].blanks
    }
    forms = [pdf for pdf in sheets if kinds[code_of(pdf)] == (CONSENT, "en")]
    looked_at = asked(look_at_folder, FolderOrder((("waxing", 1),), ("en",)), "en")
    consent = next(each for each in looked_at if (each.form, each.language) == (CONSENT, "en"))
    fields = signed_fields(replace(consent, code="A" * 16))
    needed = [field for field in fields if field.needed]
    hands = (("Nora Nowa", needed), ("Ola Stara", needed), ("Ola Stara", ()))
    filled = [
        by_hand(pdf, where, name) for pdf, (name, where) in zip(forms, hands, strict=True)
    ]

    stack = scanned(tmp_path / "scan.tif", filled)
    asked(add_client, "Nora Nowa", "en")
    go(qtbot, window, "go to scans")
    scan(qtbot, window, stack)
    for name in ("nora", "ola", "ola"):
        file_for(qtbot, window, name)

    assert card_says(qtbot, window, asked, "nora") == ["Signed"]
    assert card_says(qtbot, window, asked, "ola") == ["Not back yet", "Signed"]
    folder = asked(view_folder).printed[0]
    assert folder.unused == len(folder.blanks) - 3
    window.close()
    assert line.hang_up(10)
    told = [each.entry.case for each in entries()]
    deeds = ["emergency_folder.print_folder", "scans.file_scans", "scans.give_paper"]
    assert sorted(deeds, key=told.index) == deeds
