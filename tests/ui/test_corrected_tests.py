"""A failed test that is corrected, and a copy from paper that is confirmed, on screen."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from salon_vault.clients.use_cases import add_client
from salon_vault.patch_tests.corrections.model import Correction
from salon_vault.patch_tests.corrections.use_cases import (
    correct_before_senior,
    count_corrections,
)
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.use_cases import (
    enter_paper_test,
    list_tests,
    place_test,
    read_test,
)
from salon_vault.patch_tests.writing import OnPaper, Placed
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from tests.conftest import PASSWORD
from ui.patch_tests.corrections.dialog import CorrectTest
from ui.patch_tests.corrections.note import CorrectionsNote
from ui.patch_tests.corrections.panel import CorrectionsPanel
from ui.patch_tests.panel import PatchTestsPanel
from ui.patch_tests.paper import ConfirmPaper
from ui.patch_tests.row import PatchTestRow
from ui.second_person import SecondPerson

WHY = "another client's test"
PLACED = Placed(Kind.HAIR_COLOUR, "Luma Color", "L1", "behind the ear")


@pytest.fixture
def panel_of(qtbot, line_of):
    """Open the sheet with a client's tests for somebody of this tier."""

    cards = []

    def panel_of(tier, client):
        line = line_of(tier)
        card = QWidget()
        cards.append(card)
        qtbot.addWidget(card)
        panel = PatchTestsPanel(line, card)
        panel.setParent(card)
        card.show()
        panel.show_client(client)
        qtbot.waitUntil(lambda: panel.on_file is not None)
        return panel

    return panel_of


@pytest.fixture
def client(seat, counter):
    made = seat(Tier.SPECIALIST).run(add_client, "Ada Nowak", "pl").client.id
    counter.clear()
    return made


@pytest.fixture
def failed(seat, client, clock):
    """A test of theirs that failed; a specialist still sits at the desk."""
    desk = seat(Tier.SPECIALIST)
    test = desk.run(place_test, client, PLACED)
    clock.move(hours=48)
    return desk.run(read_test, test.id, 1, Result.FAILED)


def test_a_failed_test_is_corrected_before_an_owner(
    qtbot, counter, panel_of, salon, client, failed
):
    counter.clear()
    panel = panel_of(Tier.SPECIALIST, client)
    panel.correct(failed)
    dialog = panel.findChild(CorrectTest)
    dialog.outcome.choose(Result.PASSED.value)
    dialog.why.setText(WHY)
    dialog.give()
    second = dialog.findChild(SecondPerson)
    qtbot.waitUntil(lambda: second.who.count() > 0)
    assert second.who.count() == 1, "an owner or a named senior alone"
    assert second.who.itemData(0) == salon.people[Tier.OWNER]
    second.password.setText(PASSWORD)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        second.go.click()
    qtbot.waitUntil(lambda: len(panel.on_file.tests) == 2)


def test_the_owner_hears_of_a_correction_until_it_was_seen(
    qtbot, seat, salon, counter, line_of, client, failed, asked
):
    desk = seat(Tier.SPECIALIST)
    witness = desk.call_witness(salon.people[Tier.OWNER], PASSWORD)
    right = Correction(PLACED, Result.PASSED)
    asking = desk.asking(reason=WHY, witness=witness)
    asking.run(correct_before_senior, failed.id, right, WHY)
    counter.clear()
    line = line_of(Tier.OWNER)
    note, told = CorrectionsNote(line), CorrectionsPanel(line)
    for part in (note, told):
        qtbot.addWidget(part)
    qtbot.waitUntil(lambda: not note.isHidden() and len(told.shown) == 1)
    row = told.shown[0]
    assert row.seen.accessibleName() == "Seen: Ada Nowak: Hair colouring"
    with qtbot.waitSignal(told.wants_card) as wanted:
        row.card.click()
    assert wanted.args == [client]
    row.seen.click()
    qtbot.waitUntil(told.isHidden)
    assert asked(count_corrections) == 0


def test_a_copy_from_paper_says_that_it_waits_and_is_confirmed(
    qtbot, seat, counter, panel_of, client, clock, asked
):
    day = clock.now().date() - timedelta(days=20)
    paper = OnPaper(day, "Ewa", day + timedelta(days=2), "Ewa", Result.PASSED)
    seat(Tier.RECEPTION).run(enter_paper_test, client, PLACED, paper)
    counter.clear()
    panel = panel_of(Tier.SPECIALIST, client)
    row = panel.findChild(PatchTestRow)
    assert row.result.text == "Passed on paper, to be confirmed"
    row.confirm.click()
    with qtbot.waitSignal(panel.findChild(ConfirmPaper).accepted):
        panel.findChild(ConfirmPaper).give()
    assert asked(list_tests, client).tests[0].confirmed_by == "Chair 2"
