"""Questions before treatments on screen: by keyboard, and decided by a person."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from salon_vault.clearance.model import Ground, Obstacle, Weight
from salon_vault.contraindications import obstacles as of_answers
from salon_vault.contraindications.answers import Decision
from salon_vault.contraindications.model import NO, UNSURE, YES, ToDo
from salon_vault.contraindications.sets.use_cases import adopt_set
from salon_vault.contraindications.use_cases import list_answers, open_answers
from salon_vault.contraindications.when import read_when
from salon_vault.errors import InvalidInput
from salon_vault.minors import obstacles as of_age
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from tests.salon_vault.test_answers import FACIAL, PEEL, STOP, client, hand_in, record
from ui import words
from ui.card.screen import CardView
from ui.card.unfinished import Unfinished
from ui.clearance.words import GROUNDS, sentence_of
from ui.contraindications.ask import AskDialog, Asking
from ui.contraindications.kind_row import KindRow
from ui.contraindications.sets.screen import SetsScreen
from ui.words import LANGUAGES

__all__ = ["client"]

TODAY = date(2026, 11, 21)


@pytest.fixture
def ask(qtbot, line_of, counter, client):
    """Open the window in which the client is asked, for somebody of this tier."""

    def ask(tier, **known):
        counter.clear()
        questions = replace(FACIAL, version=1)
        asking = Asking(client, "pl", questions, TODAY, **known)
        line = line_of(tier)
        unfinished = Unfinished(line, line)
        with qtbot.waitSignal(unfinished.loaded):
            pass
        dialog = AskDialog(None, line, asking, unfinished)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.outcome = []
        dialog.kept.connect(dialog.outcome.append)
        return dialog

    return ask


def say(part):
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def offered(row):
    return [button.text() for button in row.findChildren(QPushButton)]


def all_no(dialog):
    """Answer everything by keys alone, from wherever the focus is."""
    for row in dialog.rows:
        assert dialog.focusWidget() is row
        QTest.keyClick(row, "1" if row.question.choices else "n")


def test_a_whole_set_is_answered_and_kept_by_keys_alone(qtbot, ask):
    dialog = ask(Tier.SPECIALIST)
    all_no(dialog)
    assert [each.said for each in dialog.answers if each.said != NO] == ["never"]
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(dialog.outcome))
    assert dialog.outcome[0].weight is Weight.NONE
    assert dialog.outcome[0].decided_by == "Chair 2"


def test_questions_are_asked_in_the_clients_language_and_in_another(ask):
    dialog = ask(Tier.SPECIALIST)
    assert "Czy skóra" in dialog.rows[0].words.text()
    assert offered(dialog.rows[0]) == ["Tak", "Nie", "Nie wiem"]
    dialog.form.language.choose("zh")
    assert "皮肤" in dialog.rows[0].accessibleName()
    assert offered(dialog.rows[0]) == ["是", "否", "不确定"]


def test_who_decides_otherwise_says_why(qtbot, ask):
    dialog = ask(Tier.SPECIALIST)
    all_no(dialog)
    dialog.rows[0].setFocus()
    QTest.keyClick(dialog.rows[0], "y")
    form = dialog.form
    assert form.decision.decision == Decision(Weight.STOP, ToDo.NOT_TODAY)
    assert "checklist says" in say(dialog.rows[0])
    form.decision.choice.choose("")
    assert not form.go.isEnabled()
    QTest.keyClicks(form.decision.reason_line, "healed")
    form.go.click()
    qtbot.waitUntil(lambda: bool(dialog.outcome))
    assert dialog.outcome[0].weight is Weight.NONE


def test_reception_hands_in_and_is_told_nothing_by_the_checklist(qtbot, ask):
    dialog = ask(Tier.RECEPTION)
    all_no(dialog)
    dialog.rows[0].setFocus()
    QTest.keyClick(dialog.rows[0], "?")
    assert dialog.rows[0].said == UNSURE
    assert "checklist" not in say(dialog)
    assert not dialog.form.decision.isVisible()
    dialog.form.go.click()
    qtbot.waitUntil(lambda: bool(dialog.outcome))
    assert dialog.outcome[0].waits


def test_nothing_changed_is_one_key(qtbot, ask, seat, client):
    desk = seat(Tier.SPECIALIST)
    made = record(desk, client, STOP, skin_now=YES)
    sheet = desk.run(open_answers, made.id)
    dialog = ask(Tier.SPECIALIST, before=made, sheet=sheet)
    assert "Nothing has changed" in dialog.form.go.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(dialog.outcome))
    assert (dialog.outcome[0].id != made.id, dialog.outcome[0].weight) == (True, Weight.STOP)


def test_a_day_that_cannot_be_read_is_said_and_keeps_the_window_open(ask):
    dialog = ask(Tier.SPECIALIST)
    all_no(dialog)
    row = next(row for row in dialog.rows if row.question.id == "sun")
    row.setFocus()
    QTest.keyClick(row, "y")
    assert dialog.focusWidget() is row.when_line
    QTest.keyClicks(row.when_line, "next week")
    assert row.when.below.text()
    assert not dialog.form.go.isEnabled()
    row.when_line.clear()
    QTest.keyClicks(row.when_line, "10/2026")
    assert row.answer.last == date(2026, 10, 31)


@pytest.mark.parametrize(
    ("text", "read"),
    [("21.11.2026", TODAY), ("11/2026", TODAY), ("2025", date(2025, 12, 31)), ("", None)],
)
def test_days_are_read_as_clients_remember_them(text, read):
    assert read_when(text, TODAY) == read


@pytest.mark.parametrize("text", ["12/2026", "22.11.2026", "13/2025", "1850", "soon"])
def test_what_has_not_been_yet_is_no_day(text):
    with pytest.raises(InvalidInput):
        read_when(text, TODAY)


# --- on the card -----------------------------------------------------------------------------


@pytest.fixture
def card_of(qtbot, line_of, counter, client):
    """Open the client's card for somebody of this tier."""

    def card_of(tier):
        counter.clear()
        card = CardView(line_of(tier))
        qtbot.addWidget(card)
        card.resize(1000, 700)
        card.show()
        card.open(client)
        qtbot.waitUntil(card.form.questions.isVisible)
        return card

    return card_of


def test_reception_reads_what_to_do_on_the_card_and_not_why(qtbot, seat, client, card_of):
    hand_in(seat(Tier.RECEPTION), client, skin_now=YES)
    panel = card_of(Tier.RECEPTION).form.questions
    qtbot.waitUntil(lambda: "Not today" in say_all(panel))
    assert "to be decided" in say_all(panel)
    assert "inflamed" not in say_all(panel)
    assert [b.text() for b in buttons(panel)] == ["Ask"]


def test_a_specialist_decides_on_what_was_handed_in(qtbot, seat, client, card_of, asked):
    hand_in(seat(Tier.RECEPTION), client, skin_now=YES)
    panel = card_of(Tier.SPECIALIST).form.questions
    qtbot.waitUntil(lambda: [b.text() for b in buttons(panel)] == ["Decide", "Ask"])
    buttons(panel)[0].click()
    qtbot.waitUntil(lambda: panel.dialog is not None)
    assert not panel.dialog.rows[0].findChildren(QLabel)[0].isHidden()
    panel.dialog.form.go.click()
    qtbot.waitUntil(lambda: not asked(list_answers, client).history[0].waits)


def say_all(panel):
    return "\n".join(
        part.accessibleName() or part.text() for part in panel.findChildren(QLabel)
    )


def buttons(panel):
    return [
        button
        for row in panel.findChildren(KindRow)
        for button in (row.decide, row.ask)
        if button.isVisible()
    ]


# --- the sets --------------------------------------------------------------------------------


def test_owners_adopt_and_change_a_set_and_others_read_it(qtbot, line_of):
    screen = SetsScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive(Kind.NAILS.value)
    form = screen.form
    qtbot.waitUntil(lambda: form.shown is not None)
    assert "proposal" in form.state.title.text()
    form.adopt.click()
    qtbot.waitUntil(lambda: "version 1" in form.state.title.text())
    form.edit.click()
    form.shown.fields[0].asks.setChecked(False)
    form.shown.valid.count.setText("many")
    form.save.click()
    assert form.fault.text()
    form.shown.valid.count.setText("3")
    form.save.click()
    qtbot.waitUntil(lambda: "dropped:" in form.state.text.text())
    assert "version 2" in form.state.title.text()
    assert "3 months" in form.state.text.text()


def test_news_from_elsewhere_take_no_change_away(qtbot, line_of, asked):
    screen = SetsScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive(Kind.NAILS.value)
    form = screen.form
    qtbot.waitUntil(lambda: form.shown is not None)
    form.edit.click()
    form.shown.new.ask.setText("Is a nail loose?")
    asked(adopt_set, FACIAL, 0)
    qtbot.waitUntil(lambda: screen._sets[Kind.FACIAL.value].in_force)
    assert form.save.isVisible()
    assert form.shown.new.ask.text() == "Is a nail loose?"


def test_who_may_not_change_sets_sees_no_button_for_it(qtbot, seat, line_of, counter):
    seat(Tier.OWNER).run(adopt_set, FACIAL, 0)
    counter.clear()
    screen = SetsScreen(line_of(Tier.RECEPTION))
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive(Kind.FACIAL.value)
    qtbot.waitUntil(lambda: "In force" in screen.form.state.title.text())
    deeds = (screen.form.adopt, screen.form.edit, screen.form.end, screen.form.save)
    assert not any(button.isVisible() for button in deeds)


def test_questions_that_nobody_can_read_are_told_and_adopted_again(qtbot, seat, line_of, look):
    seat(Tier.OWNER).run(adopt_set, FACIAL, 0)
    look("UPDATE question_set SET contents = '{}'")
    screen = SetsScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive(Kind.FACIAL.value)
    form = screen.form
    qtbot.waitUntil(lambda: "cannot be read" in form.state.title.text())
    form.adopt.click()
    qtbot.waitUntil(lambda: "version 2" in form.state.title.text())


def test_answers_that_were_not_handed_in_come_back_after_a_lock_and_not_after_cancel(
    qtbot, ask, line
):
    dialog = ask(Tier.SPECIALIST)
    QTest.keyClick(dialog.rows[0], "y")
    line.drafts.keep_now()
    dialog.hide()  # as the lock does
    qtbot.waitUntil(lambda: bool(line.desk.vault.drafts.waiting()))
    again = ask(Tier.SPECIALIST)
    assert [(one.question, one.said) for one in again.answers] == [
        (FACIAL.questions[0].id, YES)
    ]
    assert "Unfinished" in again.form.before.title.text()
    again.reject()
    qtbot.waitUntil(lambda: not line.desk.vault.drafts.waiting())
    assert ask(Tier.SPECIALIST).answers == []


# --- obstacles -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_obstacle_has_words(language):
    words.speak(language)
    facts = {"on": "2026-11-21", "by": "Ewa", "to_do": "not_today", "under": 16}
    facts["guardian"] = "in_the_room"
    told = []
    for ground, module in ((Ground.ANSWERS, of_answers), (Ground.AGE, of_age)):
        codes = [v for k, v in vars(module).items() if k.isupper() and isinstance(v, str)]
        assert len(codes) == 7
        told += [
            sentence_of(Obstacle(ground, Weight.NOTE, PEEL.id, code, facts)) for code in codes
        ]
    words.speak("en")
    assert len(set(told)) == len(told)
    assert not set(told) & set(GROUNDS.values())
    assert not any("{" in each for each in told)
