"""Scans on screen: added, dropped or watched, filed by themselves, and the tray's questions."""

import warnings
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salon_vault.consents.model import Outcome, Why
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome, take_back_note
from salon_vault.consents.use_cases import list_papers
from salon_vault.scans.kept import Waits
from salon_vault.scans.model import Ink
from salon_vault.scans.tray.model import Useless
from salon_vault.scans.tray.use_cases import keep_beside, list_tray, throw_page_away
from salon_vault.scans.use_cases import list_scans
from salon_vault.scans.watching.model import Watched
from salon_vault.scans.watching.use_cases import watch_folder
from salon_vault.staff.model import Tier
from tests.scans_wanted import desk, file, fill_tray, paper, wanda, world
from tests.stacks import on_page, sheet, stack
from ui.card.papers.panel import PapersPanel
from ui.scans.screen import TrayScreen
from ui.scans.words import UNSIGNED

__all__ = ["desk", "paper", "wanda", "world"]


@pytest.fixture
def folder(seat, tmp_path):
    """Have a folder watched."""
    folder = tmp_path / "Scans"
    folder.mkdir()
    seat(Tier.OWNER).run(watch_folder, Watched.SCANS, folder)
    return folder


@pytest.fixture
def screen_of(qtbot, counter, line_of):
    """Show the tray to somebody of this tier; whoever sat there has stood up."""

    def screen_of(tier=Tier.SPECIALIST):
        counter.clear()
        screen = TrayScreen(line_of(tier))
        screen.said.connect(lambda words, undo: said.append((words, undo)))
        screen.said_words = said
        qtbot.addWidget(screen)
        screen.resize(1200, 800)
        screen.show()
        screen.arrive("")
        return screen

    said = []
    return screen_of


def waiting(qtbot, screen, pages=0, papers=0):
    def shown():
        return (len(screen.page_rows), len(screen.paper_rows)) == (pages, papers)

    qtbot.waitUntil(shown, timeout=10_000)


def outcomes(asked, client):
    return [paper.outcome for paper in asked(list_papers, client)]


def test_scan_that_is_added_goes_to_its_card_and_the_file_goes(
    qtbot, paper, wanda, tmp_path, screen_of, asked
):
    scan = stack(tmp_path / "a.tif", sheet(paper(), signed=True), sheet())
    screen = screen_of()
    screen.bringing.confirm([scan])
    screen.bringing.asked.go.click()
    qtbot.waitUntil(lambda: screen.bringing.result is not None, timeout=10_000)

    result = screen.bringing.result
    assert result.windowTitle() == "1 page filed, 1 scan needs you"
    assert [tile.isVisibleTo(result) for tile in result.shown] == [True, True]
    assert not scan.exists()
    assert outcomes(asked, wanda) == [Outcome.SIGNED]
    waiting(qtbot, screen, pages=1)
    result.go.click()


def test_filed_pages_are_taken_back_from_the_result(
    qtbot, paper, wanda, tmp_path, screen_of, asked
):
    scan = stack(tmp_path / "a.tif", sheet(paper(), signed=True))
    screen = screen_of()
    screen.bringing.take([scan], clear=False)
    qtbot.waitUntil(lambda: screen.bringing.result is not None, timeout=10_000)
    screen.bringing.result.undo.click()

    waiting(qtbot, screen, pages=1)
    assert outcomes(asked, wanda) == [Outcome.PRINTED]
    screen.page_rows[0].keep.click()
    waiting(qtbot, screen)
    assert outcomes(asked, wanda) == [Outcome.SIGNED]
    words, undo = screen.said_words[-1]
    assert words.endswith("filed and signed")
    undo()
    waiting(qtbot, screen, pages=1)
    assert outcomes(asked, wanda) == [Outcome.PRINTED]


def test_page_without_code_is_given_to_a_paper_by_keys(
    qtbot, desk, paper, wanda, tmp_path, screen_of, asked
):
    code = paper(pages=2, fields=[on_page(2)])
    file(desk, stack(tmp_path / "a.tif", sheet(code, 2, signed=True)))
    file(desk, stack(tmp_path / "b.tif", sheet()))
    screen = screen_of()
    waiting(qtbot, screen, pages=1, papers=1)
    row = screen.page_rows[0]
    assert row.page.scan.waits is Waits.NO_CODE
    assert "Missing: page 1" in screen.paper_rows[0].accessibleName()

    row.choose.click()
    dialog = screen.answering.asked
    QTest.keyClicks(dialog.whose.text, "wan")
    qtbot.waitUntil(lambda: bool(dialog.whose.shown), timeout=5000)
    QTest.keyClick(dialog.whose.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.offered), timeout=5000)
    dialog.offered[0].go.click()

    waiting(qtbot, screen)
    assert outcomes(asked, wanda) == [Outcome.SIGNED]


def test_page_of_no_form_becomes_a_file_on_the_card(qtbot, desk, wanda, tmp_path, screen_of):
    file(desk, stack(tmp_path / "b.tif", sheet()))
    screen = screen_of()
    waiting(qtbot, screen, pages=1)
    screen.page_rows[0].choose.click()
    dialog = screen.answering.asked
    QTest.keyClicks(dialog.whose.text, "wan")
    qtbot.waitUntil(lambda: bool(dialog.whose.shown), timeout=5000)
    dialog.go.click()
    qtbot.waitUntil(dialog.attach.isVisible, timeout=5000)
    dialog.attach.click()
    waiting(qtbot, screen)


def test_blank_form_is_given_to_a_client(qtbot, desk, paper, wanda, tmp_path, screen_of, asked):
    file(desk, stack(tmp_path / "a.tif", sheet(paper(client=None), signed=True)))
    screen = screen_of()
    waiting(qtbot, screen, pages=1)
    screen.page_rows[0].choose.click()
    dialog = screen.answering.asked
    QTest.keyClicks(dialog.whose.text, "wan")
    qtbot.waitUntil(lambda: bool(dialog.whose.shown), timeout=5000)
    dialog.signed.line.setText("1.1.2020")
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(dialog.signed.input.property("fault")))
    dialog.signed.line.setText("20.11.2026")
    dialog.go.click()

    waiting(qtbot, screen)
    (given,) = asked(list_papers, wanda)
    assert (given.outcome, given.signed_on) == (Outcome.SIGNED, date(2026, 11, 20))


def test_page_that_came_twice_is_thrown_away_with_a_reason(
    qtbot, desk, paper, tmp_path, screen_of
):
    code = paper()
    file(desk, stack(tmp_path / "a.tif", sheet(code)))
    file(desk, stack(tmp_path / "b.tif", sheet(code, shade=240)))
    screen = screen_of()
    waiting(qtbot, screen, pages=1, papers=1)
    screen.page_rows[0].throw.click()
    dialog = screen.answering.asked
    assert not dialog.go.isEnabled()
    dialog.why.choose(Useless.TWICE)
    dialog.go.click()
    waiting(qtbot, screen, papers=1)


def test_empty_box_asks_and_signed_answers(
    qtbot, desk, paper, wanda, tmp_path, screen_of, asked
):
    file(desk, stack(tmp_path / "a.tif", sheet(paper())))
    screen = screen_of()
    waiting(qtbot, screen, papers=1)
    row = screen.paper_rows[0]
    assert UNSIGNED[row.paper.ink].says in row.accessibleName()
    qtbot.waitUntil(lambda: not row.thumb._image.isNull(), timeout=5000)

    row.signed.click()
    question = screen.answering.asked
    assert question.fields.signed.day is None, "it was printed the day before"
    question.fields.signed.line.setText("21.11.2026")
    question.go.click()
    waiting(qtbot, screen)
    assert outcomes(asked, wanda) == [Outcome.SIGNED]


def test_a_form_that_was_void_and_is_not_any_more_asks_though_it_looks_signed(
    qtbot, desk, paper, tmp_path, screen_of
):
    code = paper()
    void = desk.run(note_outcome, code, 1, Noted(Outcome.VOID, why=Why.SPOILED))
    (page,) = file(desk, stack(tmp_path / "a.tif", sheet(code, signed=True))).pages
    desk.run(keep_beside, page.id, page.version)
    desk.asking(reason="it was the other").run(take_back_note, code, void.version + 1)
    screen = screen_of()
    waiting(qtbot, screen, papers=1)
    assert UNSIGNED[Ink.UNSURE].says in screen.paper_rows[0].accessibleName()


def test_reception_sees_no_page_of_others_and_the_reason_all_the_same(
    qtbot, desk, tmp_path, screen_of
):
    file(desk, stack(tmp_path / "b.tif", sheet()))
    screen = screen_of(Tier.RECEPTION)
    waiting(qtbot, screen, pages=1)
    thumb = screen.page_rows[0].thumb
    qtbot.waitUntil(lambda: thumb._icon == "lock", timeout=5000)
    thumb.click()
    qtbot.waitUntil(lambda: "closed to you" in screen.leaves.sheet.text(), timeout=5000)
    screen.leaves.accept()


def test_the_tray_is_empty_and_says_how_scans_come_in(qtbot, seat, screen_of):
    screen = screen_of()
    qtbot.waitUntil(screen.form.nothing.isVisible, timeout=5000)


def test_scan_dropped_on_the_window_is_asked_about_once(
    qtbot, paper, tmp_path, counter, window_of
):
    scan = stack(tmp_path / "a.tif", sheet(paper(), signed=True))
    counter.clear()
    window = window_of(Tier.SPECIALIST)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan)), QUrl.fromLocalFile(str(tmp_path / "x.csv"))])
    with warnings.catch_warnings():  # the only way to make one is called old
        warnings.simplefilter("ignore", DeprecationWarning)
        enter = QDragEnterEvent(QPoint(9, 9), *how(data))
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, dropped(data))

    bringing = window.scans.bringing
    bringing.asked.go.click()
    qtbot.waitUntil(lambda: bringing.result is not None, timeout=10_000)
    assert bringing.result.windowTitle() == "1 page filed"
    bringing.result.go.click()


def test_what_comes_to_lie_in_the_watched_folder_is_filed_quietly(
    qtbot, folder, paper, counter, window_of
):
    code = paper()
    counter.clear()
    window = window_of(Tier.SPECIALIST)
    watch = window.scans.watch
    qtbot.waitUntil(lambda: watch._folder == folder, timeout=5000)
    watch._again.setInterval(20)
    scan = stack(folder / "a.tif", sheet(code, signed=True))

    qtbot.waitUntil(lambda: "1 page filed" in window.toast.words.text(), timeout=10_000)
    qtbot.waitUntil(lambda: not scan.exists())
    assert window.scans.bringing.result is None


def test_a_full_tray_says_so_and_leaves_files_where_they_are(
    qtbot, seat, folder, counter, window_of, asked
):
    fill_tray(seat(Tier.SPECIALIST), room=1)
    counter.clear()
    scans = [stack(folder / f"{shade}.tif", sheet(shade=shade)) for shade in (230, 240, 250)]
    window = window_of(Tier.SPECIALIST)
    window.scans.watch._again.setInterval(20)
    said = "2 files wait where they are: the tray is full"
    qtbot.waitUntil(lambda: window.toast.words.text().endswith(said), timeout=10_000)
    left = [scan for scan in scans if scan.exists()]
    assert len(left) == 2

    window.go("scans")
    tray = window.screen_of("scans")
    qtbot.waitUntil(lambda: tray.form.full.title.text() == said, timeout=10_000)
    assert (len(tray.page_rows), tray.form.behind.isVisible()) == (40, True)
    tray.bringing.take(left, clear=True)
    qtbot.waitUntil(lambda: tray.bringing.result is not None, timeout=10_000)
    assert tray.bringing.result.windowTitle() == said
    tray.bringing.result.stop.click()

    page = asked(list_tray).pages[-1].scan
    window.line.ask(tray, throw_page_away, page.id, page.version, Useless.EMPTY)
    qtbot.waitUntil(lambda: [scan.exists() for scan in left].count(True) == 1, timeout=10_000)


def test_the_folder_rests_after_what_was_nothing_new(qtbot, folder, counter, window_of):
    """Who writes the same there again and again fills neither the tray nor the log."""
    counter.clear()
    window = window_of(Tier.SPECIALIST)
    watch = window.scans.watch
    watch._again.setInterval(20)
    qtbot.waitUntil(lambda: watch._folder == folder)
    for scan in (folder / "a.tif", folder / "copy of a.tif"):
        qtbot.waitUntil(lambda: not watch._bringing.busy)
        stack(scan, sheet())
        qtbot.waitUntil(lambda scan=scan: not scan.exists(), timeout=10_000)
    qtbot.waitUntil(lambda: watch._rests, timeout=5000)
    scan = stack(folder / "b.tif", sheet())
    watch.look()
    assert not watch._looking
    watch._anyway.timeout.emit()
    qtbot.waitUntil(lambda: not scan.exists(), timeout=10_000)


def test_the_card_opens_what_came_back_and_says_what_lacks(
    qtbot, desk, paper, wanda, tmp_path, counter, line_of, asked
):
    code = paper(pages=2, fields=[on_page(2)])
    file(desk, stack(tmp_path / "a.tif", sheet(code, 2, signed=True)))
    counter.clear()
    panel = PapersPanel(line_of(Tier.SPECIALIST))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_client(wanda)
    qtbot.waitUntil(lambda: code in panel.scans.shown, timeout=5000)
    button = panel.scans.shown[code]
    assert "missing: page 1" in button.accessibleName()

    button.click()
    qtbot.waitUntil(lambda: panel.scans.leaves is not None, timeout=5000)
    leaves = panel.scans.leaves
    qtbot.waitUntil(lambda: bool(leaves.sheet.pixmap()), timeout=5000)

    leaves.wrong.click()
    leaves.question.reason.setText("of somebody else")
    with qtbot.waitSignal(leaves.finished):
        leaves.question.go.click()
    assert asked(list_scans, wanda) == {}


def test_today_says_that_a_scan_needs_somebody(qtbot, desk, tmp_path, counter, window_of):
    file(desk, stack(tmp_path / "b.tif", sheet()))
    counter.clear()
    window = window_of(Tier.RECEPTION)
    window.go("day")
    panel = window.screen_of("day").form.scans
    qtbot.waitUntil(panel.isVisible, timeout=5000)
    assert panel.title.text() == "1 scan needs you"
    panel.open.click()
    qtbot.waitUntil(lambda: isinstance(window.form.pages.currentWidget(), TrayScreen))
    assert list_tray.name == "scans.list_tray"


def dropped(data):
    return QDropEvent(QPointF(9, 9), *how(data))


def how(data):
    """Return how something is dragged, besides where."""
    deed = Qt.DropAction.CopyAction
    return deed, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
