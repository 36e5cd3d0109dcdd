"""A paper that was lost is printed again from its row on the card: same bytes, same code."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QToolButton

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.compartments import Compartment
from salon_vault.consents.copies import copy_mark
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.errors import RecordDamaged
from salon_vault.paper.pdf import render
from salon_vault.paper.printing import Impression
from salon_vault.staff.model import Tier
from ui import theme, words
from ui.card.papers.again import PrintAgain
from ui.card.papers.kinds import outcome_of
from ui.card.papers.row import PaperRow
from ui.card.screen import CardView
from ui.problems import ProblemBox, problem_of

CONSENT = "hair-colour-consent"


@pytest.fixture
def kept(seat, counter, printer):
    """Print the papers of a client, and return them with the client."""
    desk = seat(Tier.OWNER)
    client = desk.run(add_client, "Ada Nowak", "pl").client
    desk.run(save_contact, client.id, Contact("+48601234418", birthday=date(1988, 5, 12)))
    documents = desk.run(compose_form_set, client.id, "hair-colour", "pl", "Roots")
    papers = desk.run(print_papers, client.id, documents, "Counter", 1)
    counter.clear()
    printer.together.clear()
    return client.id, {
        paper.kind: (paper, render(document))
        for paper, document in zip(papers, documents, strict=True)
    }


@pytest.fixture
def card_of(qtbot, line_of, kept):
    """Open the card for somebody of this tier, with its papers on it."""

    def card_of(tier):
        card = CardView(line_of(tier))
        card.words = []
        card.said.connect(lambda words, undo: card.words.append((words, undo)))
        qtbot.addWidget(card)
        card.resize(1100, 700)
        card.show()
        card.open(kept[0])
        qtbot.waitUntil(lambda: len(card.findChildren(PaperRow)) == 2)
        return card

    return card_of


@pytest.fixture
def question_of(qtbot, kept, card_of):
    """Press the button beside the consent, and wait for the printers to be offered."""

    def question_of(tier):
        card = card_of(tier)
        consent = kept[1][CONSENT][0]
        shown = card.form.papers._papers
        rows = card.findChildren(PaperRow)
        rows[[paper.code for paper in shown].index(consent.code)].again.click()
        question = card.findChild(PrintAgain)
        where = question.where
        qtbot.waitUntil(lambda: where.printer.isVisible() or where.no_printer.isVisible())
        return card, question

    return question_of


def test_the_same_bytes_go_out_under_the_same_code(
    qtbot, kept, question_of, printer, asked, complaints
):
    paper, pdf = kept[1][CONSENT]
    card, question = question_of(Tier.RECEPTION)
    question.where.copies.choose("2")

    question.go.click()

    qtbot.waitUntil(lambda: bool(card.words))
    marked = [Impression(pdf, copy_mark(n, "pl")) for n in (2, 3)]
    assert printer.together == [(marked, f"Form {paper.code[:4]}", "Counter")]
    assert card.words == [("Sent to the printer again, same code", None)]
    copies = {listed.code: listed.copies for listed in asked(list_papers, kept[0])}
    assert copies == {p.code: 3 if p == paper else 1 for p, _ in kept[1].values()}
    assert complaints == []


def test_cancelling_prints_nothing(kept, question_of, printer, asked):
    _, question = question_of(Tier.RECEPTION)

    question.stop.click()

    assert {listed.copies for listed in asked(list_papers, kept[0])} == {1}
    assert printer.together == []


def test_without_a_printer_the_question_says_so(question_of, printer):
    printer.names = []
    _, question = question_of(Tier.RECEPTION)

    assert question.where.no_printer.isVisible()
    assert not question.where.printer.isVisible()
    assert not question.go.isEnabled()


def test_a_printer_that_has_gone_is_said_in_place(qtbot, question_of, printer):
    card, question = question_of(Tier.RECEPTION)
    printer.names = ["Back office"]

    question.go.click()

    where = question.where
    qtbot.waitUntil(lambda: where.printer.key == "Back office")
    assert where.printer_field.below.text().startswith("No printer of that name")
    question.go.click()
    qtbot.waitUntil(lambda: bool(card.words))
    assert [name for _, _, name in printer.together] == ["Back office"]


def test_a_damaged_paper_is_said_and_not_printed(qtbot, kept, question_of, printer, salon):
    for blob in (salon.folder / "blobs").rglob("*.bin"):
        blob.write_bytes(blob.read_bytes()[:-1] + b"\0")
    card, question = question_of(Tier.RECEPTION)

    question.go.click()

    qtbot.waitUntil(lambda: card.window().findChild(ProblemBox) is not None)
    box = card.window().findChild(ProblemBox)
    assert box.problem == problem_of(RecordDamaged())
    box.close_button.click()
    assert (printer.together, card.words) == ([], [])


def test_without_the_key_to_what_is_on_it_a_paper_is_not_offered_again(kept, card_of):
    assert kept[1][CONSENT][0].compartment is Compartment.CONTACT
    rows = card_of(Tier.SPECIALIST).findChildren(PaperRow)
    assert [row.again.isEnabled() for row in rows] == [False, False]


def test_nobody_waits_for_an_aftercare_sheet_to_come_back(qtbot, kept):
    consent = kept[1][CONSENT][0]
    home = replace(consent, kind="hair-colour-aftercare")
    rows = [PaperRow(paper) for paper in (consent, home)]
    for row in rows:
        qtbot.addWidget(row)
    assert [row.signed.isHidden() for row in rows] == [False, True]
    assert outcome_of(home)[0] == "for the client to keep"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_row_of_a_paper_loses_no_letter_of_a_button(qtbot, qapp, kept, language):
    words.speak(language)
    theme.wear(theme.Theme(), qapp)
    row = PaperRow(kept[1][CONSENT][0])
    qtbot.addWidget(row)
    row.resize(row.minimumSizeHint())
    row.show()
    for button in (row.signed, row.refused):
        assert button.width() >= button.sizeHint().width()
    assert isinstance(row.again, QToolButton)
    assert row.again.geometry().right() <= row.width()
    words.speak("en")
