"""The emergency folder on screen: printed in a few keys, thrown away, filed on a card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clients.use_cases import add_client
from salon_vault.consents.model import Outcome, Why
from salon_vault.consents.use_cases import list_papers
from salon_vault.emergency_folder.use_cases import remind_of_folder_after, view_folder
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from ui.card.screen import CardView
from ui.day.screen import DayScreen
from ui.emergency_folder.give import GiveTypedPaper
from ui.emergency_folder.printed import PrintedRow
from ui.emergency_folder.screen import FolderScreen
from ui.emergency_folder.spoil import VoidBlank
from ui.emergency_folder.words import of_each_words
from ui.parts.question import Question


@pytest.fixture
def line(seat, counter, line_of):
    owner = seat(Tier.OWNER)
    owner.run(save_treatment, Treatment(new_treatment_id(), "Half leg", Kind.WAXING))
    counter.clear()
    return line_of(Tier.OWNER)


@pytest.fixture
def screen(qtbot, line):
    screen = FolderScreen(line)
    screen.words, screen.undos = [], []
    screen.said.connect(lambda words, _undo: screen.words.append(words))
    screen.said.connect(lambda _words, undo: screen.undos.append(undo))
    qtbot.addWidget(screen)
    screen.resize(1200, 720)
    screen.show()
    screen.arrive("")
    qtbot.waitUntil(screen.form.options.print.isEnabled)
    return screen


@pytest.fixture
def printed(qtbot, screen):
    """Print two sets of one kind and a slip."""
    for key, box in screen.form.numbers.of_sets.items():
        box.choose("2" if key == "waxing" else "0")
    screen.form.numbers.slips.choose("1")
    assert screen.form.numbers.sum.text() == "9 papers with codes"
    qtbot.waitUntil(screen.form.options.print.isEnabled)
    screen.form.options.print.click()
    qtbot.waitUntil(lambda: screen.words == ["9 papers sent to the printer"])
    qtbot.waitUntil(lambda: bool(screen.findChildren(PrintedRow)))
    return screen


def test_the_proposed_folder_is_shown_before_it_is_printed(screen):
    tabs = screen.form.sheet.tabs
    titles = [tabs.tabText(n) for n in range(tabs.count())]
    assert titles[:2] == ["Cover", "Day sheet"]
    assert titles[-1] == "Station slip"
    assert screen.form.printed.none.isVisible()


def test_what_was_printed_stands_there_with_what_is_left(qtbot, printed, printer):
    (row,) = printed.findChildren(PrintedRow)
    assert row.left.text() == "Printed 21 Nov, 9 of 9 unused"
    left = "Station slip: English 1 of 1, Waxing: English 2 of 2, Waxing: Polish 2 of 2"
    assert of_each_words(row.printed) == left
    assert row.accessibleDescription() == left
    assert row.used.isHidden(), "all of it is there"
    ((impressions, _title, _name),) = printer.together
    assert len(impressions) == 2 + 9
    row.away.click()
    question = printed.findChild(Question)
    question.go.click()
    qtbot.waitUntil(lambda: printed.words[-1] == "9 papers are void")
    qtbot.waitUntil(lambda: "0 of 9" in printed.findChildren(PrintedRow)[-1].left.text())


def test_one_spoiled_sheet_is_typed_in_and_void(qtbot, printed):
    blank = printed.findChild(PrintedRow).printed.blanks[0]
    printed.form.printed.spoiled.click()
    question = printed.findChild(VoidBlank)
    QTest.keyClicks(question.code.line, "0000")
    question.go.click()
    fault = "No paper of this vault has the code that was typed."
    qtbot.waitUntil(lambda: question.code.below.text() == fault)
    question.code.line.setText(blank.code)
    qtbot.waitUntil(question.go.isEnabled)
    question.go.click()
    qtbot.waitUntil(lambda: question.why_field.below.text() == "Please choose one.")
    question.why.choose(Why.SPOILED.value)
    qtbot.waitUntil(question.go.isEnabled)
    QTest.keyClick(question.code.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "8 of 9" in printed.findChildren(PrintedRow)[-1].left.text())
    assert printed.findChildren(PrintedRow)[-1].used.text() == "Station slip: English 0 of 1"
    assert printed.words[-1].endswith("1 paper is void")
    printed.undos[-1]()
    qtbot.waitUntil(lambda: "9 of 9" in printed.findChildren(PrintedRow)[-1].left.text())


def test_where_there_never_was_a_folder_today_says_so_until_the_owner_does_without(
    qtbot, line, asked
):
    asked(add_client, "Ada Nowak", "pl")
    asked(remind_of_folder_after, 90)
    day = DayScreen(line)
    qtbot.addWidget(day)
    undos = []
    day.said.connect(lambda _words, undo: undos.append(undo))
    day.show()
    qtbot.waitUntil(lambda: bool(day.form.folder.shown))
    (row,) = day.form.folder.shown
    assert row.words.text().startswith("No emergency folder yet")
    row.without.click()
    qtbot.waitUntil(lambda: day.form.folder.waits == 0)
    undos[-1]()
    qtbot.waitUntil(lambda: day.form.folder.waits == 1)
    assert asked(view_folder).after_days == 90, "as it was set before"


def test_nothing_chosen_prints_nothing(qtbot, screen):
    screen.form.numbers.languages.tick(())
    qtbot.waitUntil(lambda: not screen.form.options.print.isEnabled())
    qtbot.wait(0)
    assert "Choose some forms" in screen.form.numbers.sum.text()


def test_a_used_up_folder_stands_on_today(qtbot, line, printed):
    day = DayScreen(line)
    qtbot.addWidget(day)
    wanted = []
    day.wants.connect(lambda place, _record: wanted.append(place))
    day.show()
    assert day.form.folder.isHidden()
    printed.findChild(PrintedRow).away.click()
    printed.findChild(Question).go.click()
    qtbot.waitUntil(lambda: bool(day.form.folder.shown))
    (row,) = day.form.folder.shown
    assert row.words.text() == "The emergency folder of 21 Nov is used up."
    row.go.click()
    assert wanted == ["emergency_folder"]


def test_a_sheet_is_filed_on_a_card_by_its_code(qtbot, line, asked, printed):
    blank = asked(view_folder).printed[0].blanks[0]
    ada = asked(add_client, "Ada Nowak", "pl").client.id
    card = CardView(line)
    qtbot.addWidget(card)
    card.resize(1100, 700)
    card.show()
    card.open(ada)
    qtbot.waitUntil(lambda: card.client_id == ada)
    card.form.giving.button.click()
    question = card.findChild(GiveTypedPaper)
    QTest.keyClicks(question.code.line, "0000")
    QTest.keyClick(question.code.line, Qt.Key.Key_Return)
    fault = "No paper of this vault has the code that was typed."
    qtbot.waitUntil(lambda: question.code.below.text() == fault)
    question.code.line.clear()
    QTest.keyClicks(question.code.line, blank.code.lower())
    question.fields.box.setText("2026-11 A")
    qtbot.waitUntil(question.go.isEnabled)
    QTest.keyClick(question.code.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked(list_papers, ada)))
    (paper,) = asked(list_papers, ada)
    assert (paper.outcome, paper.box) == (Outcome.SIGNED, "2026-11 A")
