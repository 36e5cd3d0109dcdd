"""What was printed comes back signed and is filed, and one consent on it is withdrawn."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.consents.model import Outcome
from salon_vault.consents.use_cases import list_papers
from salon_vault.paper.document import Document
from salon_vault.staff.model import Tier
from tests.journeys.reception import (
    card_of,
    clients_of,
    find_and_open,
    lock,
    page_of,
    unlock,
)
from tests.journeys.stage import Scene, Stage, has_ink, press, press_soon, type_into
from tests.journeys.withdrawal import withdraw_what_was_signed
from tests.scanned import as_pdf, scanned
from ui.clients.screen import ClientsScreen
from ui.consents.screen import FormsScreen
from ui.scans.screen import TrayScreen

ENTER = Qt.Key.Key_Return


def job(stage: Stage, password: str, typed: str) -> Scene:
    """Print a set, bring it back signed with a strange page, and withdraw one consent."""
    folder = stage.folder
    yield from unlock(stage, Tier.SPECIALIST, password)
    yield from find_and_open(stage, typed)
    documents: list[Document] = []
    yield from print_set(stage, documents)
    pages = scanned(documents)
    stray = pages[0].crop((0, 0, pages[0].width, pages[0].height * 3 // 4))
    stage.done("scanned it outside the program")
    scan = as_pdf(folder / "scan.pdf", [*pages, stray])
    yield from bring(stage, scan)
    yield lambda: not scan.exists()
    yield from answer(stage, typed)
    yield from look_at_card(stage, typed, len(documents))
    yield from withdraw_what_was_signed(stage)
    yield from lock(stage)


def print_set(stage: Stage, documents: list[Document]) -> Scene:
    """Print the proposed set for the client of the card."""
    press(card_of(stage).form.header.form.print)
    yield lambda: isinstance(page_of(stage), FormsScreen)
    forms = page_of(stage)
    yield forms.form.options.print.isEnabled
    yield lambda: has_ink(forms.form.sheet.view)
    documents += forms._documents
    yield from press_soon(forms.form.options.print)
    yield lambda: isinstance(page_of(stage), ClientsScreen)
    stage.done("printed the papers of the set", "scans-printed")


def bring(stage: Stage, scan: Path) -> Scene:
    """Add the scan by the tray; file it, and go to what needs somebody."""
    stage.window.activateWindow()
    yield stage.window.isActiveWindow
    QTest.keyClick(stage.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    yield lambda: isinstance(page_of(stage), TrayScreen)
    tray = page_of(stage)
    yield lambda: len(tray.page_rows) == 1
    stage.done("one page of the demo waits in the tray", "scans-before")
    tray.bringing.confirm([scan])
    yield tray.bringing.asked.isVisible
    QTest.keyClick(tray.bringing.asked, ENTER)
    yield lambda: tray.bringing.result is not None and tray.bringing.result.isVisible()
    stage.done("filed the scan; one page needs somebody", "scans-result")
    QTest.keyClick(tray.bringing.result, ENTER)
    yield lambda: len(tray.page_rows) == 2


def answer(stage: Stage, typed: str) -> Scene:
    """Say by keys whose the page without a code is, and keep it as a file on the card."""
    tray = page_of(stage)
    choose = tray.page_rows[-1].choose
    choose.setFocus()
    assert not tray.paper_rows, "every form is whole and seen to be signed"
    stage.done("a page without code waits", "scans-tray")
    QTest.keyClick(choose, Qt.Key.Key_Space)
    yield lambda: tray.answering.asked is not None and tray.answering.asked.isVisible()
    dialog = tray.answering.asked
    type_into(dialog.whose.text, typed)
    yield lambda: bool(dialog.whose.shown) and not dialog.whose._search.waiting
    QTest.keyClick(dialog.whose.text, ENTER)
    yield dialog.attach.isVisible
    stage.done("found the client, and chose where it goes", "scans-choose")
    dialog.attach.setFocus()
    QTest.keyClick(dialog.attach, Qt.Key.Key_Space)
    yield lambda: len(tray.page_rows) == 1
    stage.done("kept it as a file on the card", "scans-answered")


def look_at_card(stage: Stage, typed: str, papers: int) -> Scene:
    """See on the card that every paper came back signed."""
    stage.window.go("clients")
    yield lambda: isinstance(page_of(stage), ClientsScreen)
    yield from find_and_open(stage, typed)
    panel = card_of(stage).form.papers
    yield lambda: len(panel.scans.shown) >= papers
    heard: list = []
    client = card_of(stage).client_id
    clients_of(stage).ask(list_papers, client).then(heard.append)
    yield lambda: bool(heard)
    signed = [paper for paper in heard[0] if paper.outcome is Outcome.SIGNED]
    assert len(signed) >= papers, heard
    stage.done("the card says that they are signed", "scans-card")
