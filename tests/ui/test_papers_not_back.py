"""Papers that are out: on Today in the evening, on a page of their own, and on the card."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from salon_vault.clients.use_cases import add_client
from salon_vault.consents.model import NOBODY_ELSE, Outcome, Why, spoken_code
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.terms import terms
from salon_vault.consents.tracking.use_cases import (
    list_addenda,
    list_not_back,
    note_outcome,
    put_in_box,
)
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.staff.model import Tier
from ui.card.papers.addendum import AddendumQuestion
from ui.card.papers.again import PrintAgain
from ui.card.papers.row import PaperRow
from ui.card.screen import CardView
from ui.consents.tracking.not_back import NotBackPanel
from ui.consents.tracking.question import NoteOutcome
from ui.consents.tracking.screen import NotBackScreen
from ui.dates import today
from ui.parts.reason import Reason

KEYS = Qt.Key


@pytest.fixture
def client(seat):
    return seat(Tier.OWNER).run(add_client, "Ada Nowak", "pl").client.id


@pytest.fixture
def papers(seat, client, counter):
    desk = seat(Tier.RECEPTION)
    documents = desk.run(compose_form_set, client, "hair-colour", "pl", "Roots")
    printed = desk.run(print_papers, client, documents, "Counter", 1)
    counter.clear()
    return printed


@pytest.fixture
def page_with(qtbot, line_of):
    """Show the page once it has so many rows."""

    def page_with(rows):
        page = NotBackScreen(line_of(Tier.RECEPTION))
        page.words = []
        page.said.connect(lambda words, undo: page.words.append((words, undo)))
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        qtbot.waitUntil(lambda: len(page.form.out.shown) == rows)
        qtbot.waitUntil(lambda: bool(page._box))
        return page

    return page_with


@pytest.fixture
def page(page_with, papers):
    return page_with(len(papers))


def outcomes(asked, client):
    return {each.code: each for each in asked(list_papers, client)}


def test_one_key_notes_a_paper_as_signed_and_in_the_box(qtbot, page, asked, client):
    row = page.form.out.shown[0]
    QTest.keyClick(row, KEYS.Key_1)
    qtbot.waitUntil(lambda: len(page.form.out.shown) == 1)
    kept = outcomes(asked, client)[row.paper.code]
    assert (kept.outcome, kept.box) == (Outcome.SIGNED, "2026-11 A")
    assert "box 2026-11 A" in page.words[-1][0]
    page.words[-1][1]()
    qtbot.waitUntil(lambda: len(page.form.out.shown) == 2)


def test_a_row_is_never_lower_than_its_two_lines(page):
    page.resize(1200, 240)
    assert all(row.height() >= row.sizeHint().height() for row in page.form.out.shown)


def test_each_figure_asks_for_its_outcome(qtbot, page, asked, client):
    row = page.form.out.shown[0]
    for key, outcome in (
        (KEYS.Key_2, Outcome.REFUSED),
        (KEYS.Key_3, Outcome.NOT_NEEDED),
        (KEYS.Key_5, Outcome.VOID),
    ):
        QTest.keyClick(row, key)
        question = page.findChild(NoteOutcome)
        assert question.fields.outcome.key == outcome.value
        if outcome is not Outcome.REFUSED:
            question.reject()
            qtbot.waitUntil(lambda: page.findChild(NoteOutcome) is None)
            continue
        question.go.click()
        below = question.fields.fields["witness"].below
        qtbot.waitUntil(lambda below=below: below.property("role") == "fault")
        question.fields.witness.choose(NOBODY_ELSE)
        question.go.click()
        qtbot.waitUntil(lambda: len(page.form.out.shown) == 1)
        assert outcomes(asked, client)[row.paper.code].witness == NOBODY_ELSE
        qtbot.waitUntil(lambda: page.findChild(NoteOutcome) is None)
        row = page.form.out.shown[0]
    QTest.keyClick(row, KEYS.Key_4)
    qtbot.waitUntil(lambda: bool(page.form.out.shown[0].paper.awaited_until))
    QTest.keyClick(page.form.out.shown[0], KEYS.Key_6)
    assert page.findChild(PrintAgain) is not None


def test_arrows_go_on_space_chooses_and_enter_opens_the_card(qtbot, page, client):
    first, second = page.form.out.shown
    page.activateWindow()
    first.setFocus()
    QTest.keyClick(first, KEYS.Key_Down)
    assert page.focusWidget() is second
    QTest.keyClick(second, KEYS.Key_Space)
    assert second.tick.isChecked()
    with qtbot.waitSignal(page.wants) as wanted:
        QTest.keyClick(second, KEYS.Key_Return)
    assert wanted.args == ["card", client]


def test_all_are_chosen_also_while_their_rows_are_still_coming(qtbot, page, asked, client):
    for _ in range(4):
        documents = asked(compose_form_set, client, "hair-colour", "pl", "Roots")
        asked(print_papers, client, documents, "Counter", 1)
    qtbot.waitUntil(lambda: len(page.form.out.shown) == 10 and page.form.out.list.is_whole)
    with qtbot.waitSignal(page.form.out.list.came):
        page.refresh()
    assert len(page.form.out.shown) < 10
    page.form.all.click()
    assert page.form.put.text().endswith("2026-11 A (10)")


def test_all_that_are_chosen_go_into_the_box_at_once(qtbot, page, asked, client):
    assert not page.form.put.isEnabled()
    page.form.all.click()
    assert page.form.put.text().endswith("2026-11 A (2)")
    page.form.new_box.click()
    qtbot.waitUntil(lambda: page._box == "2026-11 B")
    qtbot.waitUntil(lambda: page.form.put.text().endswith("2026-11 B (2)"))
    page.form.put.click()
    qtbot.waitUntil(lambda: page.form.out.shown == [])
    assert {each.box for each in asked(list_papers, client)} == {"2026-11 B"}
    assert page.form.out.words.text() == "Every paper is back."


def test_a_code_as_it_is_read_out_finds_its_paper(qtbot, page, papers):
    page.form.search.setText(spoken_code(papers[1].code).lower())
    QTest.keyClick(page.form.search, KEYS.Key_Return)
    qtbot.waitUntil(lambda: len(page.form.found.shown) == 1)
    assert page.form.found.shown[0].paper.code == papers[1].code
    page.form.search.setText("ZZZZZZ")
    QTest.keyClick(page.form.search, KEYS.Key_Return)
    qtbot.waitUntil(page.form.found.words.isVisible)
    page.form.search.clear()
    assert page.form.found.isHidden()


def test_today_asks_in_the_evening_and_leads_to_all(qtbot, line_of, asked, papers, clock):
    panel = NotBackPanel(line_of(Tier.RECEPTION))
    qtbot.addWidget(panel)
    panel.ask()
    assert len(asked(list_not_back)) == 2
    assert panel.isHidden(), "it is noon"
    evening = clock.now().astimezone().replace(hour=terms().evening_from)
    clock.move(minutes=(evening - clock.now()).total_seconds() / 60)
    panel.ask()
    qtbot.waitUntil(lambda: not panel.isHidden())
    assert panel.title.text() == "2 papers are not back"
    assert "Ada N." in panel.shown[0].accessibleName()
    with qtbot.waitSignal(panel.wants_page):
        panel.page.click()


@pytest.fixture
def card_of(qtbot, line_of, client, papers):
    def card_of(tier):
        card = CardView(line_of(tier))
        card.words = []
        card.said.connect(lambda words, undo: card.words.append((words, undo)))
        qtbot.addWidget(card)
        card.resize(1100, 700)
        card.show()
        card.open(client)
        qtbot.waitUntil(lambda: len(rows_of(card)) == 2)
        return card

    return card_of


def rows_of(card):
    return [row for row in card.findChildren(PaperRow) if row.isVisibleTo(card)]


def row_of(card, paper):
    """Return the row of a paper; the rows are made anew with every change."""
    found = [row for row in rows_of(card) if row.paper.code == paper.code]
    assert found, "not there yet"
    return found[-1]


def shown(told):
    """Tell whether something is so; rows that are being made anew tell nothing."""
    try:
        return told()
    except AssertionError:
        return False


def texts(row):
    return [label.text() for label in row.findChildren(QLabel)]


def test_a_signed_paper_on_the_card_takes_addenda_and_no_other_outcome(
    qtbot, card_of, papers, asked, client
):
    card = card_of(Tier.SPECIALIST)
    paper = papers[0]
    row_of(card, paper).signed.click()
    qtbot.waitUntil(lambda: shown(lambda: row_of(card, paper).paper.is_frozen))
    row = row_of(card, paper)
    assert all(answer.isHidden() for answer in row.answers)
    row.add.click()
    question = card.findChild(AddendumQuestion)
    question.go.click()
    qtbot.waitUntil(lambda: question.field.below.text() == "nothing is filled in")
    question.text.setPlainText("red behind the ears")
    question.go.click()
    qtbot.waitUntil(lambda: len(asked(list_addenda, client)) == 1)
    told = "Addendum, 21 Nov, Chair 2: red behind the ears"
    qtbot.waitUntil(lambda: shown(lambda: told in texts(row_of(card, paper))))


def test_the_own_note_of_today_is_taken_back_with_a_reason(qtbot, card_of, papers, asked):
    card = card_of(Tier.SPECIALIST)
    paper = papers[0]
    row_of(card, paper).signed.click()
    qtbot.waitUntil(lambda: shown(lambda: row_of(card, paper).paper.is_frozen))
    row_of(card, paper).take_back.click()
    question = card.findChild(Reason)
    assert not question.go.isEnabled()
    question.reason.setText("wrong client")
    question.go.click()
    qtbot.waitUntil(lambda: shown(lambda: row_of(card, paper).paper.outcome is Outcome.PRINTED))
    assert card.words[-1][0] == "Note taken back"


def test_nobody_takes_back_what_somebody_else_noted(qtbot, seat, card_of, papers, counter):
    reception = seat(Tier.RECEPTION)
    first, second = papers
    reception.run(put_in_box, ((first.code, first.version),), "2026-11 A")
    void = Noted(Outcome.VOID, why=Why.NO_PAPER)
    reception.run(note_outcome, second.code, second.version, void)
    counter.clear()
    card = card_of(Tier.SPECIALIST)
    assert row_of(card, first).take_back.isHidden()
    assert not row_of(card, second).again.isHidden(), "it never came out"
    assert any("It did not come out" in text for text in texts(row_of(card, second)))


def test_a_paper_of_an_earlier_day_asks_on_which_it_was_signed(
    qtbot, page, asked, client, clock
):
    clock.move(days=3)
    page.refresh()
    qtbot.waitUntil(lambda: page.form.out.shown[0].buttons[0].text() == "Signed…")
    row = page.form.out.shown[0]
    row.buttons[0].click()
    question = page.findChild(NoteOutcome)
    assert question.fields.signed.line.text() == ""
    assert question.fields.on.isHidden()
    question.fields.signed.line.setText("20.11.2026")
    question.go.click()
    qtbot.waitUntil(lambda: "too low or too high" in question.fields.signed.below.text())
    question.fields.signed.line.setText("22.11.2026")
    question.go.click()
    qtbot.waitUntil(lambda: len(page.form.out.shown) == 1)
    kept = outcomes(asked, client)[row.paper.code]
    assert (kept.outcome, kept.signed_on) == (Outcome.SIGNED, date(2026, 11, 22))


def test_the_card_says_when_it_was_noted_where_nobody_told_the_signing(
    qtbot, seat, card_of, papers, clock, counter
):
    clock.move(days=3)
    desk = seat(Tier.RECEPTION)
    for paper in papers:
        desk.run(put_in_box, ((paper.code, paper.version),), "2026-11 A")
    counter.clear()
    card = card_of(Tier.SPECIALIST)
    assert any("oted on 24 Nov" in text for text in texts(row_of(card, papers[0])))


def test_whom_to_name_as_a_witness_says_that_nobody_is_asked(qtbot, page):
    QTest.keyClick(page.form.out.shown[0], KEYS.Key_2)
    question = page.findChild(NoteOutcome)
    field = question.fields.fields["witness"]
    assert "does not ask them" in field.below.text()
    question.fields.outcome.choose(Outcome.SIGNED.value)
    assert question.fields.signed.day == today()


@pytest.fixture
def huy(seat, papers, counter):
    """Print a form in Vietnamese, and in Polish beside it; all other papers are back."""
    desk = seat(Tier.RECEPTION)
    for each in papers:
        desk.run(note_outcome, each.code, each.version, Noted(Outcome.SIGNED))
    client = desk.run(add_client, "Nguyễn Đức Huy", "vi").client.id
    documents = desk.run(compose_form_set, client, "minor", "vi", "")
    desk.run(print_papers, client, documents, "Counter", 1)
    counter.clear()
    return client


def test_a_form_in_two_languages_is_one_row_and_one_key_settles_both(
    qtbot, huy, page_with, asked
):
    page = page_with(1)
    (row,) = page.form.out.shown
    assert "(Vietnamese, Polish)" in row.accessibleName()
    QTest.keyClick(row, KEYS.Key_1)
    qtbot.waitUntil(lambda: not page.form.out.shown)
    by_language = {each.language: each for each in asked(list_papers, huy)}
    assert by_language["vi"].outcome is Outcome.SIGNED
    assert by_language["pl"].why is Why.OTHER_LANGUAGE
    page.words[-1][1]()
    qtbot.waitUntil(lambda: len(page.form.out.shown) == 1)


def test_the_card_tells_the_two_apart_and_has_one_chip_for_them(qtbot, huy, line_of):
    card = CardView(line_of(Tier.RECEPTION))
    qtbot.addWidget(card)
    card.resize(1000, 700)
    card.show()
    card.open(huy)
    qtbot.waitUntil(lambda: len(card.findChildren(PaperRow)) == 2)
    rows = {row.paper.language: row for row in card.findChildren(PaperRow)}
    assert rows["pl"].name.endswith("(Polish)")
    rows["pl"].signed.click()
    qtbot.waitUntil(lambda: "1 form signed" in card.form.chips.texts())
    assert not any("not needed" in chip for chip in card.form.chips.texts())
    told = "the answer is on the one in the other language"
    qtbot.waitUntil(lambda: any(told in each.text().lower() for each in labels(card)))


def labels(card):
    return [label for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def test_the_one_that_is_not_needed_comes_out_again_as_a_copy(
    qtbot, seat, huy, line_of, counter
):
    desk = seat(Tier.RECEPTION)
    signed = next(p for p in desk.run(list_papers, huy) if p.language == "vi")
    desk.run(note_outcome, signed.code, signed.version, Noted(Outcome.SIGNED))
    counter.clear()
    card = CardView(line_of(Tier.RECEPTION))
    qtbot.addWidget(card)
    card.show()
    card.open(huy)
    qtbot.waitUntil(lambda: len(rows_of(card)) == 2)
    (other,) = (row for row in rows_of(card) if row.paper.language == "pl")
    assert other.again.isVisibleTo(card)
    assert not other.signed.isVisibleTo(card)
