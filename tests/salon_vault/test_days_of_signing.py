"""From which day a signed form counts: that on the paper, else one that is not too late."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.clock import day_of
from salon_vault.consent_register.model import Said
from salon_vault.consent_register.on_paper.use_cases import record_ticks
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.validity.model import Validity
from salon_vault.consent_register.validity.use_cases import save_validity, view_signed_forms
from salon_vault.consents.day_signed import day_signed
from salon_vault.consents.model import Outcome
from salon_vault.consents.sets.model import DayOrder
from salon_vault.consents.sets.use_cases import print_day_sets
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.noting import note_filed
from salon_vault.consents.tracking.use_cases import (
    list_not_back,
    note_outcome,
    put_in_box,
    take_back_note,
)
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.day.model import DayEntry, new_entry_id
from salon_vault.day.use_cases import put_on_day, what_is_due
from salon_vault.emergency_folder.model import FolderOrder
from salon_vault.emergency_folder.use_cases import give_typed_paper, print_folder
from salon_vault.errors import InvalidInput
from salon_vault.scans.tray.use_cases import give_paper
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from tests.salon_vault.telling import PAPER
from tests.vaults import Patient

COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)
CONSENT, SHEET = "hair-colour-consent", "hair-colour-health"
SIGNED = Noted(Outcome.SIGNED)


@pytest.fixture
def client(seat):
    return seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client.id


@pytest.fixture
def printed(seat, client):
    """A consent and a health sheet, printed today."""
    desk = seat(Tier.RECEPTION)
    documents = desk.run(compose_form_set, client, "hair-colour", "pl", "Root colour")
    papers = desk.run(print_papers, client, documents, "Counter", 1)
    return {paper.kind: paper for paper in papers}


@pytest.fixture
def counts_from(seat, client):
    """Return from which day a form counts, and whether that day is sure."""

    def counts_from(form=CONSENT):
        desk = seat(Tier.RECEPTION)
        endings = desk.run(view_signed_forms, client)
        (signed,) = (each.signed for each in endings if each.signed.form == form)
        with desk.vault.work() as work:  # the register over all cards says the same
            assert work.validity.newest([form]) == {form: {client: signed.on}}
        return signed.on, signed.sure

    return counts_from


def today(clock):
    return day_of(clock.now())


def by_hand(desk, paper):
    desk.run(note_outcome, paper.code, paper.version, SIGNED)


def into_a_box(desk, paper):
    desk.run(put_in_box, ((paper.code, paper.version),), "2026-11 A")


def by_its_scan(desk, paper):
    with desk.vault.work() as work:
        note_filed(work, paper.code, signed=True)


@pytest.mark.parametrize("note", [by_hand, into_a_box, by_its_scan])
def test_a_form_that_comes_back_late_counts_from_its_printing(
    seat, printed, clock, counts_from, note
):
    began = today(clock)
    clock.move(days=20)
    note(seat(Tier.RECEPTION), printed[CONSENT])
    assert counts_from() == (began, False)


def test_the_day_that_somebody_tells_counts(seat, printed, clock, counts_from):
    clock.move(days=20)
    on = today(clock) - timedelta(days=6)
    desk, paper = seat(Tier.RECEPTION), printed[CONSENT]
    kept = desk.run(note_outcome, paper.code, paper.version, replace(SIGNED, on=on))
    assert (kept.signed_on, kept.outcome_on) == (on, on)
    assert counts_from() == (on, True)
    desk = seat(Tier.RECEPTION)
    back = desk.asking(reason="another's").run(take_back_note, kept.code, kept.version)
    assert back.signed_on is None
    by_hand(desk, back)
    assert counts_from() == (on - timedelta(days=14), False)


def test_the_day_read_off_it_counts_and_changes_nothing_on_the_paper(
    seat, client, printed, clock, counts_from
):
    clock.move(days=20)
    desk, on = seat(Tier.RECEPTION), today(clock) - timedelta(days=3)
    by_hand(desk, printed[SHEET])
    before = next(each for each in desk.run(list_papers, client) if each.kind == SHEET)
    desk.run(record_ticks, before.code, {Purpose.HEALTH: Said.NO}, on=on)
    after = next(each for each in desk.run(list_papers, client) if each.kind == SHEET)
    assert after == before
    assert counts_from(SHEET) == (on, True)
    desk = seat(Tier.RECEPTION)
    corrected = on - timedelta(days=9)
    desk.run(record_ticks, before.code, {Purpose.HEALTH: Said.NO}, on=corrected)
    assert counts_from(SHEET) == (corrected, True)


@pytest.mark.parametrize("late", [0, 5])
def test_what_was_printed_ahead_counts_from_the_day_of_its_visit(
    seat, client, clock, counts_from, late
):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    desk, visit = seat(Tier.RECEPTION), today(clock) + timedelta(days=2)
    entry = DayEntry(new_entry_id(), visit, time(10), client=client, treatment=COLOUR.name)
    put = desk.run(put_on_day, entry)
    wanted = DayOrder(visit, {put.id: (CONSENT,)})
    (paper,) = desk.run(print_day_sets, wanted, "Counter", 1, Patient())
    assert paper.for_day == visit
    clock.move(days=2 + late)
    desk = seat(Tier.RECEPTION)
    assert [each.for_day for each in desk.run(list_not_back)] == [visit]
    by_hand(desk, paper)
    assert counts_from() == (visit, late == 0)


def test_it_is_never_one_after_it_was_noted_as_signed(seat, client, clock, counts_from):
    """Printed for Monday's visit, and signed on Saturday, when the client came by."""
    desk = seat(Tier.RECEPTION)
    made_at = clock.now() - timedelta(days=1)
    ahead = today(clock) + timedelta(days=2)
    given = {"client": client, "outcome": Outcome.PRINTED, "made_at": made_at}
    with desk.vault.work() as work:
        early = replace(PAPER, **given, for_day=ahead, outcome_on=None, signed_on=None)
        kept = work.papers.add(replace(early, noted_at=None, filed_on=None))
    by_hand(desk, kept)
    assert counts_from() == (today(clock), False)


FOLDER = FolderOrder((("waxing", 1),), ("en",), 0)


@pytest.fixture
def blank(seat, clock):
    """A blank consent, printed a year ago for the emergency folder."""
    owner = seat(Tier.OWNER)
    owner.run(save_treatment, Treatment(new_treatment_id(), "Half leg", Kind.WAXING))
    papers = seat(Tier.RECEPTION).run(print_folder, FOLDER, "en", "Counter", Patient())
    clock.move(days=365)
    return next(each for each in papers if each.kind == "waxing-consent")


def by_its_code(desk, paper, client, on):
    told = replace(SIGNED, on=on, box="")
    desk.run(give_typed_paper, client, paper.code, told)


def by_its_page(desk, paper, client, on):
    desk.run(give_paper, paper.code, client, on)
    by_its_scan(desk, paper)


@pytest.mark.parametrize("give", [by_its_code, by_its_page])
@pytest.mark.parametrize("told", [True, False])
def test_a_blank_form_that_was_given_later_counts_from_the_day_told(
    seat, client, blank, clock, counts_from, give, told
):
    on = today(clock) - timedelta(days=4) if told else None
    give(seat(Tier.RECEPTION), blank, client, on)
    assert counts_from("waxing-consent") == (on or day_of(blank.made_at), told)


@pytest.mark.parametrize("days", [-400, 1])
def test_a_blank_form_is_not_signed_before_its_printing_or_tomorrow(
    seat, client, blank, clock, days
):
    desk, on = seat(Tier.RECEPTION), today(clock) + timedelta(days=days)
    with pytest.raises(InvalidInput):
        desk.run(give_paper, blank.code, client, on)


def test_the_day_list_asks_again_by_the_day_on_the_paper(seat, client, printed, clock):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    seat(Tier.OWNER).run(save_validity, Validity(CONSENT, months=1))
    clock.move(days=20)
    desk = seat(Tier.RECEPTION)
    by_hand(desk, printed[CONSENT])
    entry = DayEntry(new_entry_id(), today(clock) + timedelta(days=15), client=client)
    put = desk.run(put_on_day, replace(entry, treatment=COLOUR.name))
    assert CONSENT in desk.run(what_is_due, put.day)[put.id].lapsed


@pytest.mark.parametrize("signed_on", [None, date(2026, 11, 2)])
@pytest.mark.parametrize("for_day", [None, date(2026, 11, 10)])
@pytest.mark.parametrize("outcome_on", [None, date(2026, 11, 9), date(2026, 11, 20)])
def test_database_and_rules_name_the_same_day(
    seat, client, clock, counts_from, signed_on, for_day, outcome_on
):
    desk = seat(Tier.RECEPTION)
    made_at = clock.now().replace(day=1)
    days = {"signed_on": signed_on, "for_day": for_day, "outcome_on": outcome_on}
    with desk.vault.work() as work:
        paper = replace(PAPER, client=client, outcome=Outcome.SIGNED, made_at=made_at, **days)
        work.papers.add(paper)
    assert counts_from()[0] == day_signed(paper)
