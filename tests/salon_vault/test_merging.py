"""Two cards become one: nothing moves, no allergen is lost, for thirty days it is undone."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.audit import Phase, Subject, Verb
from salon_vault.clients.model import Allergen, AllergyState, Contact, Health, Severity
from salon_vault.clients.use_cases import (
    add_client,
    find_clients,
    open_card,
    rename_client,
    save_contact,
    save_health,
    write_handling,
)
from salon_vault.compartments import Compartment
from salon_vault.deputies.use_cases import need_second_person
from salon_vault.errors import EditConflict, InvalidInput, WitnessNeeded
from salon_vault.log.use_cases import verify_log, who_opened
from salon_vault.merging.errors import (
    AlertsTooLong,
    AllergiesContradict,
    BeyondReach,
    CardMerged,
    TooLateToTakeApart,
)
from salon_vault.merging.health import Decision, Keep, united
from salon_vault.merging.use_cases import (
    list_merged,
    merge_cards,
    merge_deciding_allergies,
    preview_merge,
    take_apart,
)
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import list_visits, record_visit
from tests.conftest import LABELS, PASSWORD
from tests.vaults import Patient

PPD, NICKEL = Allergen("PPD", "blisters", "2019"), Allergen("Nickel")
DAY = date(2026, 11, 20)
CARD_CHANGED = (Verb.CHANGED, Subject.CLIENT)


class Two:
    """Two cards of one person, written by whoever may write each part."""

    def __init__(self, seat):
        self.seat = seat
        desk = seat(Tier.RECEPTION)
        self.staying = desk.run(add_client, "Anna Nowak", "pl").client.id
        self.going = desk.run(add_client, "Ania Nowak-Lis", "en").client.id

    def reached(self, which, **details):
        desk = self.seat(Tier.RECEPTION)
        version = desk.run(open_card, which).contact.version
        desk.run(save_contact, which, Contact(version=version, **details))

    def answered(self, which, *allergens, notes="", state=None):
        desk = self.seat(Tier.SPECIALIST)
        state = state or (AllergyState.KNOWN if allergens else AllergyState.NONE_KNOWN)
        today = None if state is AllergyState.NEVER_ASKED else DAY
        version = desk.run(open_card, which).health.version
        health = Health(state, allergens, today, "", notes, version)
        desk.run(save_health, which, health)

    def seen(self, tier=Tier.OWNER):
        desk = self.seat(tier)
        return desk, desk.run(preview_merge, self.staying, self.going)

    def card(self, which=None):
        return self.seat(Tier.OWNER).run(open_card, which or self.staying)

    def merged(self, *fields, tier=Tier.OWNER):
        desk, seen = self.seen(tier)
        return desk.run(merge_cards, seen, frozenset(fields) or seen.proposed)

    def decided(self, keep):
        desk, seen = self.seen()
        return desk.run(merge_deciding_allergies, seen, seen.proposed, keep, "Set aside")


@pytest.fixture
def two(seat):
    return Two(seat)


def test_blank_fields_are_taken_by_themselves(two):
    two.reached(two.staying, phone="+48601234418")
    two.reached(two.going, phone="+48601999999", mail="ania@example.com")
    two.merged()
    card = two.card()
    assert (card.contact.phone, card.contact.mail) == ("+48601234418", "ania@example.com")
    assert (card.client.name, card.client.phone_tail) == ("Anna Nowak", "418")


STOP = (Severity.STOP, "Do not colour")
CARE = (Severity.CARE, "No bleach")
NO_LINE = (Severity.NONE, "")


@pytest.mark.parametrize(
    ("ours", "theirs", "stays"),
    [
        (NO_LINE, STOP, STOP),
        (STOP, NO_LINE, STOP),
        (STOP, CARE, (Severity.STOP, "Do not colour · No bleach")),
        (CARE, STOP, (Severity.STOP, "Do not colour · No bleach")),
        (CARE, (Severity.CARE, "Patch first"), (Severity.CARE, "No bleach · Patch first")),
    ],
)
def test_no_alert_is_dropped_or_becomes_lighter_whatever_is_taken(
    two, seat, ours, theirs, stays
):
    for which, line in ((two.staying, ours), (two.going, theirs)):
        seat(Tier.SPECIALIST).run(write_handling, which, 1, *line)
    desk, seen = two.seen(Tier.RECEPTION)
    with pytest.raises(InvalidInput):
        desk.run(merge_cards, seen, frozenset({"handling"}))
    handling = desk.run(merge_cards, seen, frozenset()).handling
    assert (handling.severity, handling.text) == stays
    desk.run(take_apart, two.going)
    handling = two.card().client.handling
    assert (handling.severity, handling.text) == ours


def test_alerts_too_long_for_one_line_are_not_cut(two, seat):
    for which, sign in ((two.staying, "a"), (two.going, "b")):
        seat(Tier.SPECIALIST).run(write_handling, which, 1, Severity.CARE, sign * 200)
    desk, seen = two.seen(Tier.RECEPTION)
    with pytest.raises(AlertsTooLong):
        desk.run(merge_cards, seen, frozenset())


def test_chosen_fields_are_taken_and_others_stay(two):
    two.reached(two.staying, phone="+48601234418", mail="anna@example.com")
    two.reached(two.going, phone="+48601999999", mail="ania@example.com")
    two.merged("name", "phone")
    card = two.card()
    assert (card.client.name, card.client.language) == ("Ania Nowak-Lis", "pl")
    assert (card.contact.phone, card.contact.mail) == ("+48601999999", "anna@example.com")
    assert card.client.phone_tail == "999"


def test_visits_of_both_are_on_the_card_that_stays(two, seat):
    desk = seat(Tier.RECEPTION)
    desk.run(record_visit, two.staying, date(2026, 1, 5), "Cut", None)
    desk.run(record_visit, two.going, DAY, "Colour", None)
    two.merged()
    desk = seat(Tier.RECEPTION)
    assert [visit.treatment for visit in desk.run(list_visits, two.staying)] == [
        "Colour",
        "Cut",
    ]
    assert desk.run(open_card, two.staying).client.last_visit == DAY


def test_the_merged_card_is_in_no_list_and_opens_as_the_other(two, seat):
    desk = seat(Tier.RECEPTION)
    before = desk.run(find_clients, "").total
    two.reached(two.going, phone="+48601999999")
    two.merged("name")
    desk = seat(Tier.RECEPTION)
    for text in ("", "ania", "999", "601999999"):
        assert two.going not in {line.id for line in desk.run(find_clients, text).lines}
    assert desk.run(find_clients, "").total == before - 1
    assert desk.run(open_card, two.going).client.id == two.staying


def test_nothing_new_is_written_to_a_merged_card(two, seat):
    two.merged()
    desk = seat(Tier.RECEPTION)
    with pytest.raises(CardMerged) as refused:
        desk.run(rename_client, two.going, 1, "Other", "", "pl")
    assert refused.value.into == two.staying


@pytest.mark.parametrize(("ours", "theirs"), [((PPD,), (NICKEL,)), ((), (PPD,)), ((PPD,), ())])
def test_contradicting_answers_are_decided_by_a_person(two, ours, theirs):
    two.answered(two.staying, *ours)
    two.answered(two.going, *theirs)
    with pytest.raises(AllergiesContradict):
        two.merged()
    two.decided(Keep.BOTH)
    health = two.card().health
    assert set(health.allergens) == {*ours, *theirs}
    assert (health.state, health.confirmed_by) == (AllergyState.KNOWN, LABELS[Tier.OWNER])


@pytest.mark.parametrize("keep", Keep)
@pytest.mark.parametrize("ours", [(), (PPD,), (NICKEL,), (PPD, NICKEL)])
@pytest.mark.parametrize("theirs", [(), (PPD,), (replace(PPD, reaction="swelling"),)])
def test_no_allergen_is_ever_lost(ours, theirs, keep):
    staying, going = told(ours, "Likes it cool"), told(theirs, "Asthma")
    health = united(staying, going, Decision(keep, "Ewa", DAY, "Set aside"))
    kept = [(each.name, each.reaction) for each in health.allergens]
    for each in (*ours, *theirs):
        in_notes = each.name in health.notes and each.reaction in health.notes
        assert (each.name, each.reaction) in kept or in_notes
    assert {"Likes it cool", "Asthma"} <= set(health.notes.splitlines())


def told(allergens, notes):
    state = AllergyState.KNOWN if allergens else AllergyState.NONE_KNOWN
    return Health(state, allergens, DAY, "Ewa", notes)


def test_an_answer_stands_in_for_none(two):
    two.answered(two.going, PPD)
    two.merged()
    card = two.card()
    assert card.health.allergens == (PPD,)
    assert card.client.allergies_asked_on == date(2026, 11, 21)


def test_the_same_substance_told_twice_needs_no_decision(two):
    two.answered(two.staying, PPD)
    two.answered(two.going, replace(PPD, name="ppd", reaction="swelling"))
    two.merged()
    assert len(two.card().health.allergens) == 2


def test_the_salon_can_want_a_second_person_for_the_decision(two, seat, salon):
    two.answered(two.staying, PPD)
    two.answered(two.going)
    desk = seat(Tier.OWNER)
    proof = desk.confirm(PASSWORD)
    cases = frozenset({"merging.merge_deciding_allergies"})
    desk.asking(proof=proof).run(need_second_person, cases)
    with pytest.raises(WitnessNeeded):
        two.decided(Keep.BOTH)
    desk, seen = two.seen()
    manager = desk.call_witness(salon.people[Tier.MANAGER], PASSWORD)
    asking = desk.asking(witness=manager)
    asking.run(merge_deciding_allergies, seen, seen.proposed, Keep.BOTH, "Set aside")
    assert two.card().health.allergens == (PPD,)


def test_reception_merges_what_it_can_read_and_is_told_who_can_read_the_rest(two):
    two.answered(two.staying, PPD)
    two.merged(tier=Tier.RECEPTION)
    other = Two(two.seat)
    other.answered(other.going, PPD)
    with pytest.raises(BeyondReach) as refused:
        other.merged(tier=Tier.RECEPTION)
    assert refused.value.compartment is Compartment.HEALTH
    assert set(refused.value.people) == {LABELS[Tier.OWNER], LABELS[Tier.SPECIALIST]}


def test_a_specialist_cannot_carry_a_number_over(two):
    two.reached(two.going, phone="+48601999999")
    with pytest.raises(BeyondReach) as refused:
        two.merged(tier=Tier.SPECIALIST)
    assert refused.value.compartment is Compartment.CONTACT


def test_what_changed_meanwhile_is_not_merged_unseen(two, seat):
    _, seen = two.seen()
    two.answered(two.going, PPD)
    with pytest.raises(EditConflict):
        seat(Tier.OWNER).run(merge_cards, seen, seen.proposed)


def test_one_card_is_not_merged_with_itself(two, seat):
    with pytest.raises(InvalidInput):
        seat(Tier.OWNER).run(preview_merge, two.going, two.going)


def test_taking_apart_brings_everything_back(two, seat):
    two.reached(two.staying, phone="+48601234418")
    two.reached(two.going, phone="+48601999999", mail="ania@example.com")
    two.answered(two.staying, PPD)
    two.answered(two.going, NICKEL)
    seat(Tier.RECEPTION).run(record_visit, two.going, DAY, "Colour", None)
    before, other = two.card(), two.card(two.going)
    desk, seen = two.seen()
    taken = frozenset({"name", "phone", "mail", "language"})
    desk.run(merge_deciding_allergies, seen, taken, Keep.GOING, "Set aside")
    desk.run(take_apart, two.going)
    after, again = two.card(), two.card(two.going)
    blank = {"version": 0}
    for part in ("client", "contact", "health"):
        ours, now = (replace(getattr(card, part), **blank) for card in (before, after))
        assert ours == now
        theirs, now = (replace(getattr(card, part), **blank) for card in (other, again))
        assert theirs == now
    found = seat(Tier.RECEPTION).run(find_clients, "ania").lines
    assert two.going in {line.id for line in found}


def test_what_somebody_changed_since_stays_when_taken_apart(two, seat):
    two.reached(two.staying, phone="+48601234418")
    two.reached(two.going, phone="+48601999999", mail="ania@example.com")
    two.answered(two.going, PPD)
    two.merged("phone", "mail")
    two.reached(two.staying, phone="+48601555555", mail="ania@example.com")
    two.answered(two.staying, PPD, NICKEL)
    seat(Tier.OWNER).run(take_apart, two.going)
    card = two.card()
    assert (card.contact.phone, card.contact.mail) == ("+48601555555", "")
    assert set(card.health.allergens) == {PPD, NICKEL}


def test_after_thirty_days_it_stays_merged_and_is_offered_no_more(two, seat, clock, look):
    two.reached(two.going, phone="+48601999999")
    two.merged()
    (offered,) = seat(Tier.RECEPTION).run(list_merged, two.staying)
    assert (offered.id, offered.name) == (two.going, "Ania Nowak-Lis")
    clock.move(days=31)
    with pytest.raises(TooLateToTakeApart):
        seat(Tier.OWNER).run(take_apart, two.going)
    assert seat(Tier.RECEPTION).run(list_merged, two.staying) == []
    assert look("SELECT * FROM merging") == []
    assert look("SELECT * FROM sealed_item") == []
    assert two.card(two.going).client.id == two.staying


def test_after_thirty_days_it_is_forgotten_by_whoever_sits_down(two, seat, clock, look):
    two.reached(two.going, phone="+48601999999")
    two.answered(two.going, PPD)
    two.merged()
    third = seat(Tier.OWNER).run(add_client, "Anka", "pl").client.id
    desk = seat(Tier.OWNER)
    desk.run(merge_cards, desk.run(preview_merge, two.staying, third), frozenset())
    look("UPDATE merging SET at = 'some time ago' WHERE going = ?", third)
    look("UPDATE merging SET contact = 'taken out by hand' WHERE going = ?", two.going)
    clock.move(days=31)
    seat(Tier.RECEPTION)
    assert look("SELECT going FROM merging") == [(third,)], "what cannot be read stops nobody"
    assert look("SELECT subject FROM sealed_item") == [("merged_contact",)]


def test_what_was_before_lies_sealed(two, look):
    two.reached(two.staying, phone="+48601234418")
    two.reached(two.going, phone="+48601999999")
    two.answered(two.going, PPD)
    two.merged("phone")
    rows = look("SELECT change, along FROM merging")
    assert "601" not in str(rows).replace("2026", "")
    assert "PPD" not in str(rows)
    subjects = [subject for (subject,) in look("SELECT subject FROM sealed_item")]
    assert sorted(subjects) == ["merged_contact", "merged_health"]


def test_cards_merged_before_come_along_and_go_back(two, seat):
    third = seat(Tier.RECEPTION).run(add_client, "Anka", "pl").client.id
    desk = seat(Tier.OWNER)
    desk.run(merge_cards, desk.run(preview_merge, two.going, third), frozenset())
    two.merged()
    assert two.card(third).client.id == two.staying
    desk = seat(Tier.OWNER)
    with pytest.raises(CardMerged):
        desk.run(take_apart, third)
    desk.run(take_apart, two.going)
    assert two.card(third).client.id == two.going
    seat(Tier.OWNER).run(take_apart, third)
    assert two.card(third).client.id == third


def test_the_entry_names_both_and_the_log_stays_sound(two, seat, entries):
    two.reached(two.going, phone="+48601999999")
    two.answered(two.going, PPD)
    two.merged()
    seat(Tier.OWNER).run(take_apart, two.going)
    lines = [line.entry for line in entries()]
    told = {entry.case: entry for entry in lines if entry.phase is Phase.RUN}
    for case in ("merging.merge_cards", "merging.take_apart"):
        touches = told[case].touches
        changed = {each.id for each in touches if (each.verb, each.subject) == CARD_CHANGED}
        assert changed == {two.staying, two.going}
    assert seat(Tier.OWNER).run(verify_log, Patient()).sound


def test_who_opened_the_card_that_went_is_told_on_the_one_that_stays(two, seat):
    seat(Tier.SPECIALIST).run(open_card, two.going)
    two.merged()
    lines = seat(Tier.OWNER).run(who_opened, two.staying)
    assert any(
        line.entry.case == "clients.open_card" and line.entry.touches[0].id == two.going
        for line in lines
    )
