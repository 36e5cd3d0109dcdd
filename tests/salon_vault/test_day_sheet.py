"""The sheet of a day: who comes, what is to be done before, and nothing that tells more."""

from dataclasses import replace
from datetime import date, time

import pytest

from salon_vault.audit import Phase, Subject, Verb
from salon_vault.clearance.model import Clearance, Ground, Obstacle, Weight
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.consents.model import Outcome
from salon_vault.day.due import Due
from salon_vault.day.model import Coming, DayEntry, new_entry_id
from salon_vault.day.use_cases import mark_coming, put_on_day
from salon_vault.day_sheet.sheet import UNEXPECTED
from salon_vault.day_sheet.use_cases import print_day_sheet, view_day_sheet
from salon_vault.day_sheet.words import WORDS, to_do
from salon_vault.errors import NoPrinter
from salon_vault.paper.blocks import Table, plain
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.paper.template import texts
from salon_vault.patch_tests.findings import Code
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, TreatmentId, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.words import Translator
from tests.salon_vault.telling import PAPER

TODAY = date(2026, 11, 21)
COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)
ENGLISH = Translator.of("en")


@pytest.fixture
def desk(seat):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    return seat(Tier.RECEPTION)


def put(desk, at, **more):
    return desk.run(put_on_day, DayEntry(new_entry_id(), TODAY, at, **more))


def coloured(desk, at=time(10, 30)):
    client = desk.run(add_client, "Ada Nowak", "pl").client.id
    desk.run(save_contact, client, Contact(phone="+48 600 000 123"))
    person = desk.member.id
    return put(desk, at, client=client, treatment="root colour", person=person)


def rows(sheet: Document):
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    return [tuple(map(plain, row)) for row in table.rows]


def test_a_row_says_when_who_what_with_whom_and_what_is_due(desk):
    coloured(desk)
    row, *empty = rows(desk.run(view_day_sheet, TODAY, "en"))
    due = "to sign: Health sheet, Consent to the treatment"
    assert row == ("", "10:30", "Ada N.", "root colour\nFront desk", due, "")
    assert empty == [("",) * 6] * UNEXPECTED


def test_neither_the_number_nor_the_whole_name_stands_on_it(desk):
    coloured(desk)
    said = " ".join(texts(desk.run(view_day_sheet, TODAY, "pl").blocks))
    assert "Ada N." in said
    assert "Nowak" not in said
    assert "123" not in said


def test_guests_and_those_without_a_time_or_a_card_stand_on_it_too(desk):
    put(desk, None)
    put(desk, time(9, 0), name="Wiktor Lis", treatment="Cut")
    first, last, *_empty = rows(desk.run(view_day_sheet, TODAY, "en"))
    assert first[1:4] == ("09:00", "Wiktor L.", "Cut")
    assert last[1:4] == ("", "Guest", "")


def test_whoever_did_not_come_is_left_out_and_of_those_who_came_nothing_is_due(desk):
    came, missed = coloured(desk), put(desk, time(12, 0), name="Wiktor Lis")
    desk.run(mark_coming, came.id, Coming.CAME)
    desk.run(mark_coming, missed.id, Coming.MISSED)
    only, *empty = rows(desk.run(view_day_sheet, TODAY, "en"))
    assert (only[2], only[4]) == ("Ada N.", "")
    assert len(empty) == UNEXPECTED


def test_what_a_client_brings_is_not_asked_to_be_signed(desk):
    entry = coloured(desk)
    with desk.vault.work() as work:
        bring = replace(
            PAPER, client=entry.client, outcome=Outcome.WILL_BRING, awaited_until=TODAY
        )
        work.papers.add(bring)
    row = rows(desk.run(view_day_sheet, TODAY, "en"))[0]
    assert row[4] == "to sign: Health sheet\nbrings: Consent to the treatment"


@pytest.mark.parametrize("ground", Ground)
@pytest.mark.parametrize(
    "code", [Code.FAILED, Code.REACTED, Code.DOUBTFUL, "decided", "to_decide", "too_young"]
)
def test_what_would_tell_of_health_or_age_is_only_hinted_at(ground, code):
    stop = Obstacle(ground, Weight.STOP, TreatmentId("x"), code)
    known = WORDS.get((ground, code))
    assert to_do(Due(Clearance((stop,))), ENGLISH) == [known or "look at the card first"]
    assert known in {None, "patch test needed", "look at the card first"}


def test_notes_are_not_worth_a_line():
    note = Obstacle(Ground.REACTION, Weight.NOTE, TreatmentId("x"), "reacted")
    assert to_do(Due(Clearance((note,))), ENGLISH) == []


def test_it_prints_as_it_was_shown_and_the_log_names_the_day(desk, printer, entries):
    sheet = desk.run(view_day_sheet, TODAY, "vi")
    desk.run(print_day_sheet, sheet, TODAY, "Counter")
    ((pdf, title, name, copies),) = printer.sent
    assert (pdf, title, name, copies) == (render(sheet), "Sheet", "Counter", 1)
    done = [e.entry for e in entries() if e.entry.phase is Phase.DONE][-1]
    touched = [(each.verb, each.subject, each.id) for each in done.touches]
    assert touched == [(Verb.PRINTED, Subject.DAY, "2026-11-21")]


def test_without_a_printer_nothing_is_logged_as_printed(desk, entries):
    sheet = desk.run(view_day_sheet, TODAY, "zh")
    with pytest.raises(NoPrinter):
        desk.run(print_day_sheet, sheet, TODAY, "Attic")
    assert entries()[-1].entry.touches == ()
