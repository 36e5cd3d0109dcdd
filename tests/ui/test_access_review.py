"""Going through access on one screen: by keyboard, person by person, to the printed sheet."""

import pytest
from PySide6.QtCore import Qt

from salon_vault.access_review.model import Verdict
from salon_vault.access_review.use_cases import review_state
from salon_vault.staff.model import Tier
from ui.access_review.finish import FinishReview
from ui.access_review.screen import ReviewScreen
from ui.access_review.words import VERDICTS
from ui.staff.dialogs import Retier
from ui.staff.leaver.wizard import Leaver


@pytest.fixture
def screen(qtbot, line_of):
    screen = ReviewScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.resize(1280, 760)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(lambda: screen._person is not None)
    return screen


def decide_all(qtbot, screen, verdict=Verdict.KEEP):
    for _round in screen._state.people:
        here = screen._state.people[screen.form.people.currentRow()].id
        qtbot.waitUntil(lambda here=here: screen._person.member.id == here)
        screen.form.person.verdict.button(verdict).click()
        screen.form.person.next.click()


def test_person_is_shown_with_role_keys_and_why_there_are_no_lines(screen):
    assert screen.form.person.name.text() == screen._person.member.label
    assert screen.form.person.untold.isVisible()
    assert "staff notice" in screen.form.person.untold.text.text()


def test_sheet_waits_until_everybody_was_decided_about(qtbot, screen):
    assert not screen.form.finish.isEnabled()
    decide_all(qtbot, screen)

    assert screen.form.finish.isEnabled()
    assert set(screen.verdicts.values()) == {Verdict.KEEP}


def test_arrows_go_from_person_to_person(qtbot, screen):
    first = screen._person.member.id
    screen.form.people.setFocus()
    qtbot.keyClick(screen.form.people, Qt.Key.Key_Down)

    qtbot.waitUntil(lambda: screen._person.member.id != first)


def test_printed_sheet_is_registered_and_signed(qtbot, screen, printer, asked):
    decide_all(qtbot, screen)
    screen.form.finish.click()
    dialog = screen.findChild(FinishReview)
    qtbot.waitUntil(dialog.go.isEnabled)
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(printer.sent), timeout=10_000)
    qtbot.waitUntil(screen.form.sign.isVisible)

    assert screen.verdicts == {}
    assert asked(review_state).last.signed_on is None


def test_change_leads_to_role_and_keys(qtbot, screen):
    row = next(n for n, m in enumerate(screen._state.people) if m.tier is Tier.SPECIALIST)
    screen.form.people.setCurrentRow(row)
    qtbot.waitUntil(lambda: screen._person.member.tier is Tier.SPECIALIST)
    screen.form.person.verdict.button(Verdict.CHANGE).click()
    assert screen.form.person.change.isVisible()

    screen.form.person.change.click()
    assert screen.findChild(Retier) is not None


def test_remove_begins_the_way_out_of_the_salon(qtbot, screen):
    row = next(n for n, m in enumerate(screen._state.people) if m.tier is Tier.SPECIALIST)
    screen.form.people.setCurrentRow(row)
    qtbot.waitUntil(lambda: screen._person.member.tier is Tier.SPECIALIST)
    screen.form.person.verdict.button(Verdict.REMOVE).click()
    screen.form.person.remove.click()

    assert screen.findChild(Leaver) is not None


def test_nobody_takes_their_own_keys_here(qtbot, screen):
    row = next(n for n, m in enumerate(screen._state.people) if m.tier is Tier.OWNER)
    screen.form.people.setCurrentRow(row)
    qtbot.waitUntil(lambda: screen._person.member.tier is Tier.OWNER)
    for verdict in (Verdict.CHANGE, Verdict.REMOVE):
        screen.form.person.verdict.button(verdict).click()
        assert not screen.form.person.change.isVisible()
        assert not screen.form.person.remove.isVisible()


def test_interval_is_kept(qtbot, screen, asked):
    screen.form.months.choose("12")

    qtbot.waitUntil(lambda: asked(review_state).months == 12)


def test_everything_has_words():
    assert set(VERDICTS) == set(Verdict)
