"""Closing a visit asks what came of its forms: an answer for each, or a reason."""

import pytest
from PySide6.QtCore import Qt

from salon_vault.clients.use_cases import add_client
from salon_vault.consents.model import NOBODY_ELSE, Outcome, Why
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.visits.use_cases import list_visit_notes, list_visits
from ui.card.screen import CardView
from ui.card.visits.print_now import PrintNow
from ui.card.visits.unsigned import UnsignedForms

MASSAGE = Treatment(new_treatment_id(), "Back massage", Kind.MASSAGE, 15000)


@pytest.fixture
def client(seat):
    desk = seat(Tier.OWNER)
    desk.run(save_treatment, MASSAGE)
    return desk.run(add_client, "Ada Nowak", "pl").client.id


@pytest.fixture
def printed(seat, client):
    desk = seat(Tier.OWNER)
    documents = desk.run(compose_form_set, client, "massage", "pl", "Back massage")
    return desk.run(print_papers, client, documents, "Counter", 1)


@pytest.fixture
def closing(qtbot, line_of, asked, client, counter):
    """Begin a visit, press that it is to be closed, and return the question that comes up."""

    def closing():
        counter.clear()
        card = CardView(line_of(Tier.SPECIALIST))
        qtbot.addWidget(card)
        card.resize(1000, 700)
        card.show()
        asked(begin_visit, client, [MASSAGE.id])
        card.open(client)
        panel = card.form.visits
        qtbot.waitUntil(lambda: len(panel.under_way.strips) == 1)
        panel.under_way.strips[0].close_it.click()
        panel.entry.keep.click()
        qtbot.waitUntil(lambda: card.findChild(UnsignedForms) is not None)
        return card, card.findChild(UnsignedForms)

    return closing


def choose(qtbot, fields, outcome, **more):
    fields.outcome.choose(outcome.value)
    for name, key in more.items():
        field = getattr(fields, name)
        qtbot.waitUntil(lambda field=field, key=key: field.findData(key) >= 0)
        field.choose(key)


def test_with_an_answer_for_every_form_the_visit_closes(qtbot, printed, closing, asked, client):
    card, question = closing()
    first, second = (fields for _unsigned, fields in question.answers)
    assert first.told is None
    question.go.click()
    qtbot.waitUntil(lambda: question.field.below.text().startswith("Answer for every form"))

    choose(qtbot, first, Outcome.REFUSED)
    choose(qtbot, second, Outcome.NOT_NEEDED, why=Why.OTHER_DONE.value)
    question.go.click()
    qtbot.waitUntil(lambda: first.fields["witness"].below.text() == "Please choose one.")
    assert second.fields["reason"].below.text() == ""

    choose(qtbot, first, Outcome.REFUSED, witness=NOBODY_ELSE)
    question.go.click()
    qtbot.waitUntil(card.form.visits.under_way.isHidden)
    assert {p.outcome for p in asked(list_papers, client)} == {
        Outcome.REFUSED,
        Outcome.NOT_NEEDED,
    }
    assert asked(list_visits, client)[0].against == ()


def test_forms_nobody_printed_are_named_and_a_reason_closes(qtbot, closing, asked, client):
    card, question = closing()
    assert question.answers == []
    question.why.setText("paper ran out")
    question.go.click()
    qtbot.waitUntil(card.form.visits.under_way.isHidden)
    assert asked(list_visits, client)[0].unsigned
    assert "paper ran out" in [note.text for note in asked(list_visit_notes, client)]


def print_with_keys(qtbot, question, form):
    """Press Print now and Enter: the first printer is chosen."""
    qtbot.keyClick(question.never[form].go, Qt.Key.Key_Space)
    asking = question.findChild(PrintNow)
    qtbot.waitUntil(asking.go.isEnabled)
    qtbot.keyClick(asking, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: form not in question.never)


def test_a_form_nobody_printed_is_printed_now_and_asked_about(
    qtbot, closing, asked, client, printer
):
    card, question = closing()
    assert tuple(question.never) == ("massage-health", "massage-consent")
    question.why.setText("written before")
    print_with_keys(qtbot, question, "massage-consent")
    assert len(printer.together) == 1
    (paper,) = asked(list_papers, client)
    said = paper.kind, paper.treatment, paper.outcome
    assert said == ("massage-consent", "Back massage", Outcome.PRINTED)
    ((of, fields),) = question.answers
    assert (of.paper, of.version) == (paper.code, paper.version)
    assert question.focusWidget() is fields.outcome
    assert question.why.text() == "written before"

    print_with_keys(qtbot, question, "massage-health")
    question.why.clear()
    for _of, each in question.answers:
        choose(qtbot, each, Outcome.SIGNED)
    question.go.click()
    qtbot.waitUntil(card.form.visits.under_way.isHidden)
    assert {p.outcome for p in asked(list_papers, client)} == {Outcome.SIGNED}
    assert asked(list_visits, client)[0].against == ()
    assert len(printer.together) == 2, "each was printed once"


def test_tab_goes_from_the_papers_to_print_now_to_the_reason(qtbot, closing):
    _card, question = closing()
    print_with_keys(qtbot, question, "massage-health")
    (left,) = question.never.values()
    for expected in (left.go, question.why, question.stop, question.go):
        qtbot.keyClick(question.focusWidget(), Qt.Key.Key_Tab)
        assert question.focusWidget() is expected


def test_without_a_printer_the_form_is_saved_and_asked_about(
    qtbot, closing, asked, client, printer, tmp_path
):
    printer.names = []
    _card, question = closing()
    question.never["massage-consent"].go.click()
    asking = question.findChild(PrintNow)
    qtbot.waitUntil(asking.save.isEnabled)
    assert not asking.go.isEnabled()
    asking._save_to(tmp_path / "form.pdf")
    qtbot.waitUntil(lambda: len(question.answers) == 1)
    (paper,) = asked(list_papers, client)
    assert (paper.outcome, question.answers[0][0].paper) == (Outcome.SAVED, paper.code)


def test_what_was_printed_meanwhile_elsewhere_is_asked_about_too(qtbot, closing, asked, client):
    _card, question = closing()
    documents = asked(compose_form_set, client, "massage", "pl", "Back massage")
    asked(print_papers, client, documents, "Counter", 1)
    question.go.click()
    qtbot.waitUntil(lambda: len(question.answers) == 2)
    assert question.never == {}


def test_cancelled_the_visit_is_still_open(qtbot, closing, asked, client):
    card, question = closing()
    question.stop.click()
    assert asked(list_visits, client)[0].is_open
    assert card.form.visits.entry is not None, "what was typed is still there"
    assert card.form.visits.entry.keep.isEnabled()
