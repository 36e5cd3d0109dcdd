"""What came of a paper is noted once: signed is frozen; a slip can be taken back at once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.clock import day_of
from salon_vault.consents.model import NOBODY_ELSE, Outcome, Why
from salon_vault.consents.tracking.errors import PaperFrozen
from salon_vault.consents.tracking.model import Noted, next_box
from salon_vault.consents.tracking.noting import note_filed
from salon_vault.consents.tracking.terms import terms
from salon_vault.consents.tracking.use_cases import (
    note_outcome,
    propose_until,
    take_back_note,
    view_box,
)
from salon_vault.consents.use_cases import (
    compose_form_set,
    list_papers,
    print_again,
    print_papers,
)
from salon_vault.day.model import DayEntry, new_entry_id
from salon_vault.day.use_cases import put_on_day
from salon_vault.errors import EditConflict, InvalidInput, NotFound, ReasonNeeded
from salon_vault.staff.model import Tier

REFUSED = Noted(Outcome.REFUSED, nobody_else=True)
FINAL = (Noted(Outcome.SIGNED), REFUSED)


@pytest.fixture
def desk(seat):
    return seat(Tier.RECEPTION)


@pytest.fixture
def client(desk):
    return desk.run(add_client, "Anna Nowak", "pl").client.id


@pytest.fixture
def paper(desk, client):
    documents = desk.run(compose_form_set, client, "hair-colour", "pl", "Koloryzacja")
    return desk.run(print_papers, client, documents, "Counter", 1)[0]


@pytest.fixture
def note(desk, paper):
    return lambda told: desk.run(note_outcome, paper.code, paper.version, told)


@pytest.fixture
def today(clock):
    return day_of(clock.now())


def take_back(desk, paper):
    return desk.asking(reason="wrong client").run(take_back_note, paper.code, paper.version)


def test_a_signed_paper_says_when_under_whose_login_and_in_which_box(desk, note, today):
    signed = note(Noted(Outcome.SIGNED, box="2026-10  C"))
    assert (signed.outcome, signed.outcome_on) == (Outcome.SIGNED, today)
    assert (signed.outcome_by, signed.box) == ("Front desk", "2026-10 C")
    assert desk.run(view_box) == "2026-10 C"


def test_without_a_word_a_signed_paper_goes_into_the_box_in_use(note):
    assert note(Noted(Outcome.SIGNED)).box == "2026-11 A"


def test_a_refusal_wants_somebody_who_saw_it_or_that_nobody_did(salon, desk, note, client):
    with pytest.raises(InvalidInput, match="witness"):
        note(Noted(Outcome.REFUSED))
    with pytest.raises(NotFound):
        note(Noted(Outcome.REFUSED, witness=desk.vault.member.id))
    seen = note(Noted(Outcome.REFUSED, witness=salon.people[Tier.SPECIALIST]))
    assert seen.witness == "Chair 2"
    assert "Chair 2" in {each.witness for each in desk.run(list_papers, client)}


def test_that_nobody_else_was_there_is_kept(note):
    assert note(REFUSED).witness == NOBODY_ELSE


@pytest.mark.parametrize(
    ("outcome", "why"),
    [
        (Outcome.NOT_NEEDED, None),
        (Outcome.NOT_NEEDED, Why.SPOILED),
        (Outcome.VOID, Why.NOT_DONE),
        (Outcome.VOID, None),
    ],
)
def test_what_nobody_signs_wants_a_reason_that_fits(note, outcome, why):
    with pytest.raises(InvalidInput, match="reason"):
        note(Noted(outcome, why=why))
    assert note(Noted(Outcome.NOT_NEEDED, why=Why.TWICE)).why is Why.TWICE


@pytest.mark.parametrize("outcome", [Outcome.PRINTED, Outcome.SAVED])
def test_how_a_paper_left_the_program_cannot_be_noted(note, outcome):
    with pytest.raises(InvalidInput, match="outcome"):
        note(Noted(outcome))


def test_a_paper_is_not_signed_tomorrow_nor_before_it_was_printed(note, today):
    for days in (-1, 1):
        with pytest.raises(InvalidInput, match="on"):
            note(Noted(Outcome.SIGNED, today + timedelta(days)))
    assert note(Noted(Outcome.SIGNED, today)).outcome_on == today


def test_a_paper_the_client_brings_is_awaited_for_a_while(note, today):
    awaited = note(Noted(Outcome.WILL_BRING)).awaited_until
    assert awaited == today + timedelta(days=terms().awaited_days)


def test_or_until_the_next_visit(desk, client, note, today):
    visits = [today, today + timedelta(days=9), today + timedelta(days=5)]
    for day in visits:
        desk.run(put_on_day, DayEntry(new_entry_id(), day, client=client))
    assert desk.run(propose_until, client) == visits[2]
    assert note(Noted(Outcome.WILL_BRING)).awaited_until == visits[2]


def test_a_day_that_has_been_is_nothing_to_wait_for(note, today):
    with pytest.raises(InvalidInput, match="until"):
        note(Noted(Outcome.WILL_BRING, until=today - timedelta(days=1)))


@pytest.mark.parametrize("final", FINAL, ids=lambda told: told.outcome.value)
def test_signed_and_refused_are_frozen(desk, note, final):
    kept = note(final)
    for told in (*FINAL, Noted(Outcome.VOID, why=Why.SPOILED), Noted(Outcome.WILL_BRING)):
        with pytest.raises(PaperFrozen):
            desk.run(note_outcome, kept.code, kept.version, told)


def test_what_is_awaited_void_or_not_needed_is_not(desk, note):
    void = note(Noted(Outcome.VOID, why=Why.NO_PAPER))
    signed = desk.run(note_outcome, void.code, void.version, Noted(Outcome.SIGNED))
    assert (signed.outcome, signed.why) == (Outcome.SIGNED, None)


def test_what_somebody_else_has_noted_meanwhile_is_not_overwritten(desk, note):
    void = note(Noted(Outcome.VOID, why=Why.SPOILED))
    with pytest.raises(EditConflict):
        note(Noted(Outcome.SIGNED))
    assert void.version == 2


def test_a_mistaken_note_is_taken_back_with_a_reason(desk, note, paper, entries):
    kept = note(Noted(Outcome.SIGNED))
    with pytest.raises(ReasonNeeded):
        desk.run(take_back_note, kept.code, kept.version)
    back = take_back(desk, kept)
    assert replace(back, version=paper.version) == paper
    told = [line for line in entries() if line.entry.case == "consents.take_back_note"]
    assert told[-1].detail["reason"] == "wrong client"


def test_not_by_somebody_else_not_tomorrow_and_not_once_it_is_filed(seat, desk, note, clock):
    kept = note(Noted(Outcome.SIGNED))
    clock.move(days=1)
    with pytest.raises(PaperFrozen):
        take_back(desk, kept)
    clock.move(days=-1)
    with pytest.raises(PaperFrozen):
        take_back(seat(Tier.OWNER), kept)
    again = seat(Tier.RECEPTION)
    with again.vault.work() as work:
        filed = note_filed(work, kept.code, signed=True)
    with pytest.raises(PaperFrozen):
        take_back(again, filed)


def test_the_control_the_same_person_the_same_day(seat, note):
    kept = note(Noted(Outcome.SIGNED))
    seat(Tier.OWNER)
    assert take_back(seat(Tier.RECEPTION), kept).outcome is Outcome.PRINTED


def test_a_filed_scan_signs_a_paper_that_was_out(open_as, desk, paper, today):
    with desk.vault.work() as work:
        filed = note_filed(work, paper.code, signed=True)
        assert (filed.outcome, filed.filed_on, filed.box) == (Outcome.SIGNED, today, "")
        again = note_filed(work, paper.code, signed=True)
        assert (again.outcome_on, again.filed_on) == (today, today)


def test_a_filed_scan_without_signatures_leaves_the_paper_out(desk, paper, today):
    with desk.vault.work() as work:
        filed = note_filed(work, paper.code, signed=False)
        assert (filed.outcome, filed.filed_on) == (Outcome.PRINTED, today)


def test_a_refused_paper_cannot_be_signed_by_its_scan(desk, note):
    kept = note(REFUSED)
    with desk.vault.work() as work, pytest.raises(PaperFrozen):
        note_filed(work, kept.code, signed=True)


def test_a_paper_that_did_not_come_out_is_printed_again_under_its_code(
    desk, note, client, printer
):
    void = note(Noted(Outcome.VOID, why=Why.NO_PAPER))
    desk.run(print_again, void.code, "Counter", 1)
    kept = next(each for each in desk.run(list_papers, client) if each.code == void.code)
    assert (kept.copies, kept.sha256) == (1, void.sha256)
    (impression,), *_ = printer.together[-1]
    assert impression.mark == "", "it is no copy: nobody has the first"
    assert kept.outcome is Outcome.PRINTED, "it is out once more"
    assert kept.why is None


def test_printing_a_signed_paper_again_leaves_it_signed(desk, note, client):
    signed = note(Noted(Outcome.SIGNED))
    desk.run(print_again, signed.code, "Counter", 1)
    kept = next(each for each in desk.run(list_papers, client) if each.code == signed.code)
    assert (kept.outcome, kept.copies) == (Outcome.SIGNED, 2)


@pytest.mark.parametrize(
    ("now", "following"),
    [
        ("", "2026-11 A"),
        ("2026-11 A", "2026-11 B"),
        ("2026-10 C", "2026-11 A"),
        ("blue one", "2026-11 A"),
    ],
)
def test_boxes_are_counted_by_month(now, following):
    assert next_box(now, date(2026, 11, 21)) == following
