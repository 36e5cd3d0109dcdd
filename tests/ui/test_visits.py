"""Visits on the card: begun by a few keys, closed, recorded, and red where a stop stood."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from salon_vault.clearance.model import Weight
from salon_vault.clients.use_cases import add_client
from salon_vault.contraindications.sets.shipped import shipped
from salon_vault.contraindications.sets.use_cases import adopt_set
from salon_vault.patch_rules.model import Figures
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.model import Done, Planned, Used
from salon_vault.visits.use_cases import list_visit_notes, list_visits, record_visit
from tests.salon_vault.patch_cases import rule
from ui.card.screen import CardView
from ui.card.visits.panel import FIRST
from ui.card.visits.row import VisitRow

PEEL, TRIM = (
    Treatment(new_treatment_id(), name, kind, price, 30)
    for name, kind, price in (
        ("Fruit peel", Kind.FACIAL, 19000),
        ("Fringe trim", Kind.HAIR_CARE, 9000),
    )
)
ENTER = Qt.Key.Key_Return


@pytest.fixture
def client(seat, counter):
    desk = seat(Tier.OWNER)
    for each in (PEEL, TRIM):
        desk.run(save_treatment, each)
    desk.run(adopt_set, replace(shipped(Kind.FACIAL), unasked=Weight.STOP), 0)
    made = desk.run(add_client, "Ada Nowak", "pl").client.id
    used = Done(used=(Used("Aurea cream", "L-4711"),), note="itches a little")
    desk.run(record_visit, made, date(2026, 11, 3), "Mask", 5000, used)
    counter.clear()
    return made


@pytest.fixture
def panel_of(qtbot, line_of, client):
    """Show the client's visits to somebody of this tier, as the card does."""

    def panel_of(tier):
        line = line_of(tier)
        panel = put_up(qtbot, line, client)
        qtbot.waitUntil(lambda: len(panel.findChildren(VisitRow)) == 1)
        qtbot.waitUntil(lambda: len(panel.offers.treatments("")) == 2)
        return panel

    return panel_of


def put_up(qtbot, line, client):
    card = CardView(line)
    panel = card.form.visits
    panel.undos = []
    panel.said.connect(lambda words, undo: panel.undos.append(undo))
    qtbot.addWidget(card)
    card.resize(1000, 700)
    card.show()
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    card.open(client)
    return panel


def words_of(widget):
    return " | ".join(label.text() for label in widget.findChildren(QLabel))


def type_keys(line, text, *keys):
    line.window().activateWindow()
    QTest.qWaitForWindowActive(line.window())
    line.setFocus()
    QTest.keyClicks(line, text)
    for key in keys:
        QTest.keyClick(line, key)


def test_a_visit_is_begun_and_closed_without_a_mouse(qtbot, panel_of, asked, client, clock):
    panel = panel_of(Tier.SPECIALIST)
    panel.begin()
    type_keys(panel.beginning.picker.line, "tri", ENTER)
    assert panel.beginning.picker.treatments == (TRIM.id,)
    QTest.keyClick(panel.beginning.picker.line, ENTER)
    qtbot.waitUntil(lambda: len(panel.under_way.strips) == 1)
    assert panel.beginning is None
    strip = panel.under_way.strips[0]
    assert "Fringe trim · Chair 2" in strip.accessibleName()

    strip.close_it.click()
    entry = panel.entry
    assert entry.price_line.text() == "90", "the list says so"
    entry.used_list.add.click()
    row = entry.used_list._rows[0]
    type_keys(row.product, "aur", ENTER)
    assert (row.product.text(), row.lot.text()) == ("Aurea cream", "L-4711")
    entry.note_area.setPlainText("left side first")
    QTest.keyClick(entry.price_line, ENTER)

    qtbot.waitUntil(panel.under_way.isHidden)
    closed = asked(list_visits, client)[0]
    assert (closed.treatments, closed.price, closed.by) == ((TRIM.id,), 9000, "Chair 2")
    assert closed.used == (Used("Aurea cream", "L-4711"),)
    assert closed.closed_at == clock.now()
    assert "left side first" in [note.text for note in asked(list_visit_notes, client)]

    panel.undos[-1]()
    qtbot.waitUntil(lambda: len(panel.under_way.strips) == 1)


def test_without_a_treatment_nothing_begins(panel_of):
    panel = panel_of(Tier.RECEPTION)
    panel.begin()
    panel.beginning.keep.click()
    assert panel.beginning.treatment.below.text() == "Name at least one treatment."


def test_what_is_on_no_list_stays_words_and_a_full_name_becomes_its_treatment(
    qtbot, panel_of, asked, client
):
    panel = panel_of(Tier.RECEPTION)
    panel.begin()
    panel.beginning.picker.line.setText("fringe  TRIM")
    panel.beginning.keep.click()
    qtbot.waitUntil(lambda: len(panel.under_way.strips) == 1)
    assert asked(list_visits, client)[0].treatments == (TRIM.id,)
    panel.undos[-1]()
    qtbot.waitUntil(panel.under_way.isHidden)
    panel.begin()
    type_keys(panel.beginning.picker.line, "Tea and talk", ENTER)
    kind = panel.beginning.picker.kind
    assert kind.isVisible()
    assert kind.below.text() == kind.choice.accessibleDescription()
    QTest.keyClick(kind.choice, ENTER)
    assert panel.beginning is not None, "nobody has said of which kind it is"
    QTest.keyClick(kind.choice, Qt.Key.Key_End)
    QTest.keyClick(kind.choice, ENTER)
    qtbot.waitUntil(lambda: len(panel.under_way.strips) == 1)
    begun = asked(list_visits, client)[0]
    assert (begun.treatments, begun.treatment) == ((), "Tea and talk")
    assert begun.unlisted == (Kind.OTHER,)


def test_the_product_line_is_weighed_before_it_begins_and_proposed_the_next_time(
    qtbot, seat, counter, panel_of, asked, client
):
    one_line = rule(Figures(48), kind=Kind.HAIR_CARE, product="Luma color")
    seat(Tier.OWNER).run(save_rule, one_line)
    counter.clear()
    panel = panel_of(Tier.SPECIALIST)
    panel.begin()
    beginning = panel.beginning
    type_keys(beginning.picker.line, "tri", ENTER)
    qtbot.waitUntil(lambda: bool(beginning.planned.fields))
    line = beginning.planned.fields[Kind.HAIR_CARE].input
    type_keys(line, "luma color", ENTER)
    qtbot.waitUntil(beginning.stopped.isVisible)
    line.clear()
    assert beginning.stopped.isHidden()
    type_keys(line, "Aurea cream", ENTER)
    qtbot.waitUntil(lambda: len(panel.under_way.strips) == 1)
    assert asked(list_visits, client)[0].lines == {Kind.HAIR_CARE: "Aurea cream"}
    spoken = panel.under_way.strips[0].accessibleName()
    assert "Fringe trim · Aurea cream · Chair 2" in spoken
    panel.begin()
    panel.beginning.picker.line.setText("Fringe trim")
    panel.beginning.keep.click()
    qtbot.waitUntil(lambda: len(panel.under_way.strips) == 2)
    assert {each.planned for each in asked(list_visits, client) if each.is_open} == {
        (Planned(Kind.HAIR_CARE, "Aurea cream"),)
    }


def test_backspace_takes_out_what_was_chosen_last(panel_of):
    panel = panel_of(Tier.RECEPTION)
    panel.begin()
    picker = panel.beginning.picker
    type_keys(picker.line, "tri", ENTER)
    type_keys(picker.line, "pee", ENTER)
    assert picker.treatments == (TRIM.id, PEEL.id)
    QTest.keyClick(picker.line, Qt.Key.Key_Backspace)
    assert picker.treatments == (TRIM.id,)


# --- stops -----------------------------------------------------------------------------------


def test_a_stop_turns_red_and_what_was_done_all_the_same_is_recorded_with_a_reason(
    qtbot, panel_of, asked, client
):
    panel = panel_of(Tier.RECEPTION)
    panel.begin()
    type_keys(panel.beginning.picker.line, "fruit", ENTER, ENTER)
    qtbot.waitUntil(panel.beginning.stopped.isVisible)
    assert "Fruit peel" in words_of(panel.beginning.stopped)
    assert panel.beginning.stopped.override.isVisible(), "an owner or senior may answer for it"
    assert len(asked(list_visits, client)) == 1

    panel.beginning.record.click()
    entry = panel.entry
    assert (entry.picker.treatments, entry.price_line.text()) == ((PEEL.id,), "190")
    qtbot.waitUntil(entry.standing.isVisible)
    entry.day_line.setText("21/11/2026")
    entry.keep.click()
    assert entry.standing.why.below.text() == "Write in a few words why."
    type_keys(entry.standing.why_line, "asked on paper", ENTER)

    qtbot.waitUntil(lambda: len(asked(list_visits, client)) == 2)
    kept = asked(list_visits, client)[0]
    assert [each.treatment for each in kept.against] == [PEEL.id]
    qtbot.waitUntil(lambda: "Done against the stop: questions" in words_of(panel))
    assert "asked on paper" not in words_of(panel), "the reason is closed to reception"


def test_more_is_weighed_too_and_can_be_recorded_with_what_is_under_way(qtbot, panel_of):
    panel = panel_of(Tier.SPECIALIST)
    panel.begin()
    type_keys(panel.beginning.picker.line, "tri", ENTER, ENTER)
    qtbot.waitUntil(lambda: len(panel.under_way.strips) == 1)
    panel.under_way.strips[0].more.click()
    type_keys(panel.beginning.picker.line, "fruit", ENTER, ENTER)
    qtbot.waitUntil(panel.beginning.stopped.isVisible)
    panel.beginning.record.click()
    assert panel.entry.visit.is_open
    assert panel.entry.picker.treatments == (TRIM.id, PEEL.id)
    qtbot.waitUntil(panel.entry.standing.isVisible)


# --- notes and drafts ------------------------------------------------------------------------


def test_notes_are_read_and_corrected_by_those_with_the_key_alone(
    qtbot, panel_of, asked, client
):
    panel = panel_of(Tier.SPECIALIST)
    qtbot.waitUntil(lambda: "Note: itches a little" in words_of(panel))
    panel.change(asked(list_visits, client)[0])
    assert panel.entry.note_area.toPlainText() == "itches a little"
    panel.entry.note_area.setPlainText("itches no more")
    panel.entry.keep.click()
    qtbot.waitUntil(lambda: asked(list_visit_notes, client)[0].text == "itches no more")


def test_reception_reads_no_note_and_can_hand_one_in(qtbot, panel_of, asked, client):
    panel = panel_of(Tier.RECEPTION)
    assert "itches" not in words_of(panel)
    panel.change(asked(list_visits, client)[0])
    assert panel.entry.note_area.toPlainText() == ""
    panel.entry.note_area.setPlainText("called about it")
    panel.entry.keep.click()
    qtbot.waitUntil(lambda: panel.entry is None)
    qtbot.wait(0)
    assert "called" not in words_of(panel)


def test_typing_comes_back_after_a_lock(qtbot, panel_of, line, client):
    panel = panel_of(Tier.SPECIALIST)
    panel.begin()
    type_keys(panel.beginning.picker.line, "tri", ENTER)
    again = came_back(qtbot, line, client)
    qtbot.waitUntil(lambda: again.beginning is not None)
    qtbot.waitUntil(lambda: again.beginning.picker.treatments == (TRIM.id,))

    again.beginning.keep.click()
    qtbot.waitUntil(lambda: len(again.under_way.strips) == 1)
    again.under_way.strips[0].close_it.click()
    again.entry.used_list.add.click()
    type_keys(again.entry.used_list._rows[0].lot, "L-0815")
    type_keys(again.entry.price_line, "0")
    third = came_back(qtbot, line, client)
    qtbot.waitUntil(lambda: third.entry is not None)
    assert third.entry.visit.is_open
    assert third.entry.price_line.text() == "900"
    assert third.entry.used_list._rows[0].lot.text() == "L-0815"


def came_back(qtbot, line, client):
    """Return the panel as it is built anew after a lock."""
    line.drafts.keep_now()
    line.drafts.settle(within=5.0)
    return put_up(qtbot, line, client)


def test_of_many_visits_the_latest_are_shown_and_all_on_request(qtbot, panel_of, asked, client):
    panel = panel_of(Tier.RECEPTION)
    for day in range(1, 30):
        asked(record_visit, client, date(2026, 10, day), "Mask", None)
    qtbot.waitUntil(lambda: panel.all.isVisible() and panel.all.text() == "All 30")
    qtbot.waitUntil(lambda: shown(panel) == FIRST)
    panel.all.click()
    qtbot.waitUntil(lambda: shown(panel) == 30)


def shown(panel):
    return sum(row.isVisible() for row in panel.findChildren(VisitRow))
