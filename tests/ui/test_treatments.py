"""The list of treatments on screen: typed, chosen, put right, taken off, and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clients.use_cases import add_client
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from salon_vault.treatments.proposals import proposed
from salon_vault.treatments.use_cases import list_treatments
from salon_vault.visits.begun.use_cases import begin_visit
from ui.treatments.choose import ChooseProposals
from ui.treatments.screen import TreatmentsScreen


@pytest.fixture
def screen(qtbot, line_of):
    screen = TreatmentsScreen(line_of(Tier.MANAGER))
    screen.undos = []
    screen.said.connect(lambda words, undo: screen.undos.append((words, undo)))
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(screen.empty.isVisible)
    return screen


def type_one(qtbot, screen, name, price="", minutes=""):
    screen.add.click()
    entry = screen.panel.entry
    entry.name_line.setText(name)
    entry.kind.choose(str(Kind.FACIAL))
    entry.price_line.setText(price)
    entry.minutes_line.setText(minutes)
    QTest.keyClick(entry.minutes_line, Qt.Key.Key_Return)
    return entry


def names(screen):
    return [row.treatment.name for row in screen.panel.shown]


def test_a_treatment_is_typed_and_taken_back(qtbot, screen, asked):
    type_one(qtbot, screen, " Fruit  peel ", "190", "45")
    qtbot.waitUntil(lambda: names(screen) == ["Fruit peel"])
    (kept,) = asked(list_treatments)
    assert (kept.kind, kept.price, kept.minutes) == (Kind.FACIAL, 19000, 45)
    screen.undos[-1][1]()
    qtbot.waitUntil(screen.empty.isVisible)
    assert asked(list_treatments) == []


@pytest.mark.parametrize(
    ("name", "price", "minutes", "fault"),
    [
        (" ", "", "", "Write what was done."),
        ("Peel", "much", "", "This is not a price."),
        ("Peel", "", "an hour", "Write whole minutes"),
        ("Peel", "", "2", "Between 5 and 720 minutes."),
    ],
)
def test_what_cannot_be_says_so_beside_its_field(qtbot, screen, name, price, minutes, fault):
    entry = type_one(qtbot, screen, name, price, minutes)
    fields = (entry.name, entry.price, entry.minutes)
    qtbot.waitUntil(lambda: any(one.below.text().startswith(fault) for one in fields))


def test_a_name_stands_on_the_list_once(qtbot, screen):
    type_one(qtbot, screen, "Peel")
    qtbot.waitUntil(lambda: names(screen) == ["Peel"])
    entry = type_one(qtbot, screen, "PEEL")
    qtbot.waitUntil(lambda: "on the list already" in entry.name.below.text())


def test_what_a_visit_names_is_offered_no_longer_and_stays(qtbot, screen, asked, clock):
    type_one(qtbot, screen, "Peel")
    qtbot.waitUntil(lambda: names(screen) == ["Peel"])
    client = asked(add_client, "Ada", "pl").client.id
    asked(begin_visit, client, [screen.panel.shown[0].treatment.id])
    screen.panel.shown[0].change.click()
    entry = screen.panel.entry
    entry.remove.click()
    qtbot.waitUntil(lambda: "A visit names it" in entry.name.below.text())
    entry.offered.setChecked(False)
    entry.keep.click()
    qtbot.waitUntil(lambda: [one.active for one in asked(list_treatments)] == [False])
    screen.undos[-1][1]()
    qtbot.waitUntil(lambda: [one.active for one in asked(list_treatments)] == [True])


def test_proposals_are_chosen_with_ticks_and_taken_back_together(qtbot, screen, asked):
    screen.empty.button.click()
    question = screen.findChild(ChooseProposals)
    assert not question.go.isEnabled()
    question.every.click()
    question.go.click()
    qtbot.waitUntil(lambda: len(names(screen)) == len(proposed("en")))
    assert screen.undos[-1][0] == f"{len(proposed('en'))} treatments put on the list"
    screen.undos[-1][1]()
    qtbot.waitUntil(screen.empty.isVisible)


def test_what_is_on_the_list_is_not_proposed_again(qtbot, screen):
    type_one(qtbot, screen, "Facial")
    qtbot.waitUntil(lambda: names(screen) == ["Facial"])
    screen.choose.click()
    question = screen.findChild(ChooseProposals)
    assert len(question._proposed) == len(proposed("en")) - 1
    question.reject()
