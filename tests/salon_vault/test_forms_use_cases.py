"""Printing forms from a desk: what is registered, kept, sent to the printer and logged."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from salon_vault.audit import Phase, Subject, Verb
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.compartments import Compartment
from salon_vault.consents.copies import copy_mark
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import (
    compose_form_set,
    list_papers,
    print_again,
    print_papers,
    save_papers,
)
from salon_vault.errors import HelperStopped, InvalidInput, NoPrinter
from salon_vault.paper.pdf import render, render_all
from salon_vault.paper.printing import MOST_TOGETHER, Impression
from salon_vault.paper.template import texts
from salon_vault.staff.model import Tier
from tests.salon_vault.papers import codes, pictures

SET = "hair-colour"


@pytest.fixture
def desk(seat):
    return seat(Tier.RECEPTION)


@pytest.fixture
def client_id(desk):
    card = desk.run(add_client, "Anna Nowak", "pl")
    contact = Contact(phone="+48501222333", birthday=date(1988, 5, 12))
    desk.run(save_contact, card.client.id, contact)
    return card.client.id


@pytest.fixture
def papers(desk, client_id):
    return desk.run(compose_form_set, client_id, SET, "pl", "Koloryzacja")


def test_a_set_goes_to_the_printer_as_one_job(desk, client_id, papers, printer):
    registered = desk.run(print_papers, client_id, papers, "Counter", 1)
    ((impressions, title, name),) = printer.together
    assert impressions == [Impression(render(document)) for document in papers]
    assert name == "Counter"
    assert "Nowak" not in title
    assert [paper.pages for paper in registered] == [2, 1]


def test_every_paper_keeps_its_own_bytes_under_its_own_code(desk, client_id, papers):
    registered = desk.run(print_papers, client_id, papers, "Counter", 1)
    assert [paper.code for paper in registered] == [document.code for document in papers]
    for paper, document in zip(registered, papers, strict=True):
        kept = desk.vault.blobs.read(paper.compartment, paper.blob)
        assert kept == render(document)
        assert paper.sha256 == hashlib.sha256(kept).digest()
        assert paper.compartment is Compartment.CONTACT
        assert (paper.kind, paper.template_version) == (document.form, document.version)


def test_a_page_of_the_job_leads_to_its_paper(qapp, desk, client_id, papers, printer):
    registered = desk.run(print_papers, client_id, papers, "Counter", 1)
    sent = printer.together[0][0]
    scanned = [codes(page)[0][3:19] for each in sent for page in pictures(each.pdf)]
    health, consent = (paper.code for paper in registered)
    assert scanned == [health, health, consent]


def test_printing_again_sends_the_same_bytes(desk, client_id, printer):
    documents = desk.run(compose_form_set, client_id, SET, "zh", "染发")
    first, second, *polish = desk.run(print_papers, client_id, documents, "Counter", 1)
    desk.run(print_again, second.code, "Counter", 2)
    impressions, title, _ = printer.together[-1]
    assert impressions == [Impression(render(documents[1]), copy_mark(n, "zh")) for n in (2, 3)]
    assert title == f"Form {second.code[:4]}"
    copies = {paper.code: paper.copies for paper in desk.run(list_papers, client_id)}
    assert copies == {first.code: 1, second.code: 3, **{paper.code: 1 for paper in polish}}


def test_copies_that_no_printer_took_are_not_counted(desk, client_id, papers):
    first, second = desk.run(print_papers, client_id, papers, "Counter", 1)
    with pytest.raises(NoPrinter):
        desk.run(print_again, second.code, "Attic", 2)
    copies = {paper.code: paper.copies for paper in desk.run(list_papers, client_id)}
    assert copies == {first.code: 1, second.code: 1}


def test_a_signed_paper_is_noted(desk, client_id, papers):
    first, second = desk.run(print_papers, client_id, papers, "Counter", 1)
    desk.run(note_outcome, first.code, first.version, Noted(Outcome.SIGNED))
    outcomes = {p.code: p.outcome for p in desk.run(list_papers, client_id)}
    assert outcomes == {first.code: Outcome.SIGNED, second.code: Outcome.PRINTED}


def test_a_set_saved_is_one_file_and_two_papers(seat, client_id, exports):
    manager = seat(Tier.MANAGER)
    papers = manager.run(compose_form_set, client_id, SET, "pl", "Koloryzacja")
    saved = manager.run(save_papers, client_id, papers, Path("forms.pdf"))
    assert exports.saved == {Path("forms.pdf"): render_all(papers)}
    assert [paper.outcome for paper in saved] == [Outcome.SAVED, Outcome.SAVED]


def test_copies_are_marked_and_the_kept_bytes_are_not(desk, client_id, papers, printer):
    registered = desk.run(print_papers, client_id, papers, "Counter", 2)
    ((impressions, *_),) = printer.together
    kept = [desk.vault.blobs.read(paper.compartment, paper.blob) for paper in registered]
    assert [each.pdf for each in impressions] == [*kept, *kept]
    first, second = impressions[:2], impressions[2:]
    assert {each.mark for each in first} == {""}
    assert {each.mark for each in second} == {copy_mark(2, "pl", for_client=True)}


def test_where_no_printer_takes_them_nothing_is_registered(desk, client_id, papers, look):
    with pytest.raises(NoPrinter):
        desk.run(print_papers, client_id, papers, "Attic", 1)
    assert desk.run(list_papers, client_id) == []
    assert look("SELECT count(*) FROM blob") == [(0,)]


def test_where_nobody_knows_what_came_out_they_stay_registered(
    desk, client_id, papers, printer
):
    printer.jams = True
    with pytest.raises(HelperStopped):
        desk.run(print_papers, client_id, papers, "Counter", 1)
    listed = desk.run(list_papers, client_id)
    assert [paper.outcome for paper in listed] == [Outcome.PRINTED] * 2


def test_more_than_a_job_holds_is_refused_before_anything_is_registered(
    desk, client_id, papers, printer
):
    with pytest.raises(InvalidInput):
        desk.run(print_papers, client_id, papers, "Counter", MOST_TOGETHER // 2 + 1)
    assert (desk.run(list_papers, client_id), printer.together) == ([], [])


def test_the_log_has_every_paper_with_its_digest(desk, client_id, papers, entries):
    registered = desk.run(print_papers, client_id, papers, "Counter", 1)
    done = [e.entry for e in entries() if e.entry.case == "consents.print_papers"][-1]
    assert done.phase is Phase.DONE
    printed = {
        (touch.id, touch.digest)
        for touch in done.touches
        if (touch.verb, touch.subject) == (Verb.PRINTED, Subject.PAPER)
    }
    assert printed == {(paper.code, paper.sha256) for paper in registered}


def test_without_the_printer_nothing_is_logged_as_printed(desk, client_id, papers, entries):
    with pytest.raises(NoPrinter):
        desk.run(print_papers, client_id, papers, "Attic", 1)
    last = [e.entry for e in entries() if e.entry.case == "consents.print_papers"][-1]
    assert last.phase is Phase.FAILED
    assert all(touch.verb is not Verb.PRINTED for touch in last.touches)


def test_a_stylist_prints_empty_lines_for_what_is_closed_to_them(seat, client_id):
    stylist = seat(Tier.SPECIALIST)
    for document in stylist.run(compose_form_set, client_id, SET, "en", "Balayage"):
        said = "\n".join(texts(document.blocks))
        assert "Anna Nowak" in said
        assert "501" not in said
        assert "1988" not in said
        assert document.compartment == Compartment.SALON.value
