"""What was done against a stop: told to the owner, seen with a word, and told to who did it."""

from dataclasses import replace

import pytest

from salon_vault.clearance.model import Weight
from salon_vault.clearance.use_cases import override_stops, what_stands_against
from salon_vault.clients.use_cases import add_client
from salon_vault.contraindications.sets.shipped import shipped
from salon_vault.contraindications.sets.use_cases import adopt_set
from salon_vault.staff.model import Tier
from salon_vault.stops.use_cases import count_done_against, list_own_against
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.model import Done
from salon_vault.visits.use_cases import record_visit
from tests.conftest import PASSWORD
from ui.clearance.panel import OverridesPanel
from ui.parts.plain_label import PlainLabel
from ui.stops.notes import OwnStopsNote, StopsNote
from ui.stops.overridden import OverriddenPanel
from ui.stops.panel import StopsPanel
from ui.stops.seen import Seen

PEEL = Treatment(new_treatment_id(), "Fruit peel", Kind.FACIAL)


@pytest.fixture
def done(seat, counter, clock):
    """A peel that was recorded at the counter although nobody had asked the client."""
    desk = seat(Tier.OWNER)
    desk.run(save_treatment, PEEL)
    desk.run(adopt_set, replace(shipped(Kind.FACIAL), unasked=Weight.STOP), 0)
    client = desk.run(add_client, "Ada Nowak", "pl").client.id
    told = Done((PEEL.id,), why="asked on paper")
    seat(Tier.RECEPTION).run(record_visit, client, clock.now().date(), "", None, told)
    counter.clear()
    return client


def test_the_owner_is_told_and_it_goes_once_a_word_was_said(qtbot, line_of, asked, done):
    line = line_of(Tier.OWNER)
    note, panel = StopsNote(line), StopsPanel(line)
    for part in (note, panel):
        qtbot.addWidget(part)
    qtbot.waitUntil(lambda: not note.isHidden() and len(panel.shown) == 1)
    assert note.words.text().startswith("1 visit was done")
    row = panel.shown[0]
    assert row.seen.accessibleName() == "Seen…: Ada Nowak: Fruit peel"
    with qtbot.waitSignal(panel.wants_card) as wanted:
        row.card.click()
    assert wanted.args == [done]

    row.seen.click()
    question = panel.findChild(Seen)
    question.go.click()
    qtbot.waitUntil(lambda: question.field.below.text() == "Please write a few words.")
    question.word.setText("talked about it")
    question.go.click()
    qtbot.waitUntil(panel.isHidden)
    assert asked(count_done_against) == 0


def test_whoever_recorded_it_is_told_until_they_have_understood(qtbot, line_of, asked, done):
    line = line_of(Tier.RECEPTION)
    note = OwnStopsNote(line)
    qtbot.addWidget(note)
    qtbot.waitUntil(lambda: not note.isHidden())
    assert "The owner is told." in note.words.text()
    note.yes.click()
    qtbot.waitUntil(lambda: asked(list_own_against) == [])


def test_nobody_else_is_told(qtbot, line_of, asked, done):
    line = line_of(Tier.MANAGER)
    for note in (StopsNote(line), OwnStopsNote(line), StopsPanel(line)):
        qtbot.addWidget(note)
        asked(list_own_against)
        assert note.isHidden()


def test_the_owner_reads_what_was_overridden_and_the_card_keeps_it(
    qtbot, line_of, salon, seat, counter, done
):
    desk = seat(Tier.SPECIALIST)
    stops = desk.run(what_stands_against, done, [PEEL.id]).stops
    witness = desk.call_witness(salon.people[Tier.OWNER], PASSWORD)
    desk.asking(reason="the doctor is here", witness=witness).run(override_stops, done, stops)
    counter.clear()
    line = line_of(Tier.OWNER)
    note, panel, card = StopsNote(line), OverriddenPanel(line), OverridesPanel(line)
    for part in (note, panel, card):
        qtbot.addWidget(part)
    card.show_client(done)
    qtbot.waitUntil(lambda: "1 stop was overridden." in note.words.text())
    qtbot.waitUntil(lambda: len(panel.shown) == 1)
    said = [label.text() for label in panel.shown[0].findChildren(PlainLabel)]
    assert said[0] == "Ada Nowak: Fruit peel"
    assert said[2:] == ["Second person: Ewa K.", "Overridden: questions", "the doctor is here"]
    panel.shown[0].seen.click()
    qtbot.waitUntil(panel.isHidden)
    qtbot.waitUntil(lambda: bool(card.shown))
    assert "Overridden: questions" in [
        label.text() for label in card.shown[0].findChildren(PlainLabel)
    ]
