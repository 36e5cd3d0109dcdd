"""Placing, reading and correcting tests; reactions; and the gate that asks about them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.audit import Subject
from salon_vault.clearance.errors import StopIsFinal, StopsChanged
from salon_vault.clearance.use_cases import (
    list_overrides,
    override_stops,
    override_stops_as_senior,
    what_stands_against,
)
from salon_vault.clients.model import Allergen, AllergyState, Contact, Health
from salon_vault.clients.use_cases import add_client, save_contact, save_health
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.use_cases import compose_form_set
from salon_vault.errors import (
    EditConflict,
    InvalidInput,
    NotFound,
    NotPermitted,
    ReasonNeeded,
    WitnessNeeded,
)
from salon_vault.patch_rules.model import Figures, Trigger
from salon_vault.patch_rules.proposals import proposals
from salon_vault.patch_rules.use_cases import list_rules, only_warn_until, save_rule
from salon_vault.patch_tests import use_cases as deeds
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.standing import standing
from salon_vault.patch_tests.writing import OnPaper, Placed
from salon_vault.products.model import ProductKind, UsedFor
from salon_vault.products.use_cases import who_had_lot
from salon_vault.products.using import opened_lot, shelved
from salon_vault.reactions.model import Reaction
from salon_vault.reactions.use_cases import (
    Told,
    add_to_reaction,
    bar_more,
    bar_nothing,
    lift_reaction,
    list_reactions,
    note_insurer_told,
    record_reaction,
    what_to_bar,
)
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.visits.errors import StandsAgainst
from tests.conftest import PASSWORD
from tests.salon_vault.patch_cases import rule
from tests.salon_vault.telling import PHOTO

COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)
PLACED = Placed(Kind.HAIR_COLOUR, "  Luma   Color ", "L-4711", "behind the left ear")


@pytest.fixture
def opened(seat, clock):
    """Adopt a rule and make a card; return its id and today."""
    desk = seat(Tier.OWNER)
    desk.run(save_treatment, COLOUR)
    desk.run(save_rule, rule(Figures(48, repeat_on=(Trigger.ILLNESS,))))
    return desk.run(add_client, "Ewa", "pl").client.id


def on_paper(clock, result=Result.PASSED):
    day = clock.now().date() - timedelta(days=20)
    return OnPaper(day, "Ewa", day + timedelta(days=2), "Ewa", result)


def codes(desk, client_id, clock):
    found = desk.run(what_stands_against, client_id, [COLOUR.id], clock.now().date())
    return [each.code for each in found.obstacles]


def form(desk, client_id, treatment="Root colour"):
    return desk.run(compose_form_set, client_id, "hair-colour", "pl", treatment)


def test_a_test_opens_the_gate_once_it_was_read_in_time(seat, opened, clock):
    desk = seat(Tier.SPECIALIST)
    assert codes(desk, opened, clock) == ["no_test"]
    test = desk.run(deeds.place_test, opened, PLACED)
    assert (test.product, test.placed_by, test.result) == (
        "Luma Color",
        "Chair 2",
        Result.PENDING,
    )
    clock.move(hours=47)
    assert codes(desk, opened, clock) == ["pending"]
    clock.move(hours=1)
    assert codes(desk, opened, clock) == ["unread"]
    read = desk.run(deeds.read_test, test.id, 1, Result.PASSED, "nothing to be seen")
    assert (read.read_by, codes(desk, opened, clock)) == ("Chair 2", [])
    on_file = desk.run(deeds.list_tests, opened)
    assert [(each.text, each.hours) for each in on_file.observations] == [
        ("nothing to be seen", 48)
    ]
    assert form(desk, opened)


def test_the_form_and_the_visit_stop_in_the_rules_and_nothing_is_kept(seat, opened, clock):
    desk = seat(Tier.RECEPTION)
    with pytest.raises(FormStopped) as stopped:
        form(desk, opened)
    assert [each.code for each in stopped.value.obstacles] == ["no_test"]
    with pytest.raises(FormStopped):
        form(desk, opened, "something on no list")
    with pytest.raises(StandsAgainst):
        desk.run(begin_visit, opened, [COLOUR.id])


def test_while_a_rule_only_warns_the_form_prints(seat, opened, clock):
    today = clock.now().date()
    seat(Tier.OWNER).run(only_warn_until, Kind.HAIR_COLOUR, today)
    desk = seat(Tier.RECEPTION)
    assert form(desk, opened)
    assert codes(desk, opened, clock) == ["no_test"]
    clock.move(days=1)
    with pytest.raises(FormStopped):
        form(desk, opened)


def test_rules_only_warn_for_a_few_weeks_and_by_no_other_way(seat, opened, clock):
    owner, today = seat(Tier.OWNER), clock.now().date()
    last = today + timedelta(weeks=8)
    (kept,) = owner.run(only_warn_until, Kind.HAIR_COLOUR, last)
    owner.run(save_rule, replace(kept, source="another source"))  # the day may stay
    (kept,) = owner.run(list_rules)
    longer = last + timedelta(days=1)
    with pytest.raises(InvalidInput):
        owner.run(only_warn_until, Kind.HAIR_COLOUR, longer)
    for refused in (replace(kept, warn_until=longer), rule(warn_until=longer)):
        with pytest.raises(InvalidInput):
            owner.run(save_rule, refused)


def test_a_minor_is_too_young_by_the_rule_at_every_desk(seat, opened, clock):
    owner = seat(Tier.OWNER)
    owner.run(save_rule, rule(Figures(48, youngest=16)))
    born = clock.now().date().replace(year=clock.now().year - 15)
    owner.run(save_contact, opened, Contact(birthday=born))
    for tier in (Tier.SPECIALIST, Tier.RECEPTION):
        assert "too_young" in codes(seat(tier), opened, clock)
    clock.move(days=366 + 31)
    assert "too_young" not in codes(seat(Tier.SPECIALIST), opened, clock)


def test_a_result_read_again_can_only_grow_worse_by_reading(seat, opened, clock):
    desk = seat(Tier.SPECIALIST)
    test = desk.run(deeds.place_test, opened, PLACED)
    clock.move(hours=48)
    passed = desk.run(deeds.read_test, test.id, 1, Result.PASSED)
    failed = desk.run(deeds.read_test, test.id, passed.version, Result.FAILED, "rash")
    assert "failed" in codes(desk, opened, clock)
    with pytest.raises(EditConflict):
        desk.run(deeds.read_test, test.id, failed.version, Result.PASSED)
    clock.move(days=4000)
    assert "failed" in codes(desk, opened, clock)


def test_a_refusal_and_a_test_nobody_read_are_records(seat, opened, clock):
    desk = seat(Tier.SPECIALIST)
    desk.run(deeds.record_refusal, opened, Kind.HAIR_COLOUR)
    assert codes(desk, opened, clock) == ["refused"]
    clock.move(hours=1)
    test = desk.run(deeds.place_test, opened, PLACED)
    clock.move(days=9)
    desk.run(deeds.read_test, test.id, 1, Result.NOT_READ)
    assert codes(desk, opened, clock) == ["not_read"]


def test_an_earlier_test_is_entered_from_paper(seat, opened, clock):
    desk = seat(Tier.SPECIALIST)
    paper = on_paper(clock)
    test = desk.run(deeds.enter_paper_test, opened, PLACED, paper)
    assert (test.placed_by, test.read_by, test.entered_by) == ("Ewa", "Ewa", "Chair 2")
    assert codes(desk, opened, clock) == []
    ahead = replace(paper, read_on=clock.now().date() + timedelta(days=1))
    for wrong in (ahead, replace(paper, result=Result.PENDING)):
        with pytest.raises(InvalidInput):
            desk.run(deeds.enter_paper_test, opened, PLACED, wrong)


def test_what_reception_copies_as_passed_waits_for_somebody_who_reads_tests(
    seat, opened, clock
):
    desk = seat(Tier.RECEPTION)
    test = desk.run(deeds.enter_paper_test, opened, PLACED, on_paper(clock))
    assert (test.entered_by, codes(desk, opened, clock)) == ("Front desk", ["unconfirmed"])
    for case, more in ((deeds.read_test, (Result.PASSED,)), (deeds.confirm_paper_test, ())):
        with pytest.raises(NotPermitted):
            desk.run(case, test.id, 1, *more)
    desk = seat(Tier.SPECIALIST)
    confirmed = desk.run(deeds.confirm_paper_test, test.id, 1)
    assert (confirmed.confirmed_by, codes(desk, opened, clock)) == ("Chair 2", [])
    with pytest.raises(EditConflict):
        desk.run(deeds.confirm_paper_test, test.id, 2)


def test_what_reception_copies_as_failed_stops_at_once(seat, opened, clock):
    desk = seat(Tier.RECEPTION)
    desk.run(deeds.enter_paper_test, opened, PLACED, on_paper(clock, Result.FAILED))
    assert "failed" in codes(desk, opened, clock)


def test_an_illness_asks_for_a_new_test_and_its_name_lies_in_health(seat, opened, clock, look):
    desk = seat(Tier.SPECIALIST)
    test = desk.run(deeds.place_test, opened, PLACED)
    clock.move(hours=48)
    desk.run(deeds.read_test, test.id, 1, Result.PASSED)
    clock.move(hours=1)
    kinds = desk.run(deeds.ask_for_new_test, opened, Trigger.ILLNESS, "new medicine")
    assert kinds == {Kind.HAIR_COLOUR}
    assert codes(desk, opened, clock) == ["lapsed"]
    (seen,) = desk.run(deeds.list_tests, opened).observations
    assert (seen.cause, seen.text) == ("illness", "new medicine")
    with pytest.raises(InvalidInput):
        desk.run(deeds.ask_for_new_test, opened, Trigger.BLACK_HENNA)
    assert "illness" not in str(look("SELECT * FROM test_lapse"))


def test_how_tests_stand_reads_each_record_once_and_files_a_damaged_one_as_a_stop(
    seat, opened, clock, open_as
):
    seat(Tier.OWNER).run(save_rule, rule(kind=Kind.LASER))
    desk = seat(Tier.SPECIALIST)
    desk.run(deeds.place_test, opened, PLACED)
    vault = open_as(Tier.SPECIALIST)
    with vault.work() as work:
        standing(work, opened)
        reads = [touch for touch in work.touches if touch.subject is Subject.PATCH_TEST]
        assert len(reads) == 1
        vault._connection.execute("UPDATE patch_test SET result = 'nonsense'")
        assert all(verdict.stops for _kind, verdict in standing(work, opened))


def test_a_lot_from_the_shelf_remembers_on_whom_it_was_tested(seat, opened, open_as):
    with open_as(Tier.OWNER).work() as work:
        product = shelved(work, ProductKind.COLOUR, "Luma", "Color", "7.1")
        opened_lot(work, product, "L4711")
    desk = seat(Tier.SPECIALIST)
    desk.run(deeds.place_test, opened, PLACED)
    (had,) = desk.run(who_had_lot, "L4711").clients
    assert [(each.product.name, each.use.by) for each in had.uses] == [("7.1", "Chair 2")]


def test_a_lot_nobody_had_typed_yet_is_found_for_tests_copies_and_reactions(
    seat, opened, clock
):
    desk = seat(Tier.SPECIALIST)
    desk.run(deeds.place_test, opened, PLACED)
    desk.run(deeds.enter_paper_test, opened, replace(PLACED, lot="P 1"), on_paper(clock))
    with pytest.raises(InvalidInput):
        desk.run(record_reaction, reaction_of(opened, clock, lot="R1"), Told())
    reacted = reaction_of(opened, clock, product="Luma Color", lot="R1")
    desk.run(record_reaction, reacted, Told())
    for number, used_for in (
        ("l4711", UsedFor.PATCH_TEST),
        ("p1", UsedFor.PATCH_TEST),
        ("r1", UsedFor.REACTION),
    ):
        (had,) = desk.run(who_had_lot, number).clients
        assert [each.use.used_for for each in had.uses] == [used_for]


def test_tests_that_can_be_read_stand_on_the_days_list(seat, opened, clock):
    desk = seat(Tier.SPECIALIST)
    today = clock.now().date()
    desk.run(deeds.place_test, opened, PLACED)
    assert desk.run(deeds.list_tests_due, today + timedelta(days=1)) == []
    (due,) = desk.run(deeds.list_tests_due, today + timedelta(days=2))
    assert (due.name, due.ready_at - clock.now()) == ("Ewa", timedelta(hours=48))


def test_where_photos_are_kept_a_picture_is_one_of_the_clients_own(seat, opened, open_as):
    other = seat(Tier.OWNER).run(add_client, "Ada", "pl").client.id
    vault = open_as(Tier.OWNER)
    blobs = [vault.blobs.write(Compartment.HEALTH, bytes(9)) for _ in range(4)]
    with vault.work() as work:
        work.salon.save(replace(work.salon.get(), keeps_photos=True))
        for number, card in enumerate((opened, other)):
            picture, small = blobs[2 * number : 2 * number + 2]
            shot = replace(PHOTO, id=card, client=card, picture=picture, thumbnail=small)
            work.photos.add(shot)
    desk = seat(Tier.SPECIALIST)
    test = desk.run(deeds.place_test, opened, PLACED)
    desk.run(deeds.add_observation, test.id, "itches", opened)
    assert desk.run(deeds.list_tests, opened).observations[0].photo == opened
    with pytest.raises(InvalidInput):
        desk.run(deeds.add_observation, test.id, "itches", other)
    with pytest.raises(NotFound):
        desk.run(deeds.add_observation, test.id, "itches", "on my phone")


# --- reactions --------------------------------------------------------------------------------


def reaction_of(client_id, clock, **more):
    bars = more.pop("bars", frozenset({Kind.HAIR_COLOUR}))
    return Reaction("", client_id, clock.now().date(), Kind.HAIR_COLOUR, bars, **more)


def test_a_reaction_beats_any_test_until_a_doctors_letter(seat, opened, clock):
    desk = seat(Tier.SPECIALIST)
    test = desk.run(deeds.place_test, opened, PLACED)
    clock.move(hours=48)
    desk.run(deeds.read_test, test.id, 1, Result.PASSED)
    told = Told(seen="swollen eyelids", ingredients=("PPD",), doctor="seen the same day")
    kept = seat(Tier.RECEPTION).run(record_reaction, reaction_of(opened, clock), told)
    desk = seat(Tier.SPECIALIST)
    assert codes(desk, opened, clock) == ["reacted"]
    assert desk.run(list_reactions, opened).accounts[0].ingredients == ("PPD",)
    clock.move(days=1)
    letter_on = clock.now().date()
    with pytest.raises(NotPermitted):
        desk.run(lift_reaction, kept.id, 1, letter_on, "letter of Dr. Nowak")
    owner = seat(Tier.OWNER)
    for wrong in (kept.on - timedelta(days=1), letter_on + timedelta(days=1)):
        with pytest.raises(InvalidInput):
            owner.run(lift_reaction, kept.id, 1, wrong, "letter of Dr. Nowak")
    owner.run(lift_reaction, kept.id, 1, letter_on, "letter of Dr. Nowak")
    assert codes(owner, opened, clock) == ["after_reaction"]


def test_a_reaction_is_added_to_and_widened_never_narrowed(seat, opened, clock):
    desk = seat(Tier.SPECIALIST)
    kept = desk.run(record_reaction, reaction_of(opened, clock), Told(seen="rash"))
    wider = desk.run(bar_more, kept.id, 1, frozenset({Kind.LASH_BROW}), (" Luma  Color ",))
    assert (wider.bars, wider.barred_lines) == (
        {Kind.HAIR_COLOUR, Kind.LASH_BROW},
        ("Luma Color",),
    )
    desk.run(add_to_reaction, kept.id, Told(advice="cool cloths"))
    with pytest.raises(InvalidInput):
        desk.run(add_to_reaction, kept.id, Told())
    told = desk.run(note_insurer_told, kept.id, wider.version, clock.now().date())
    assert told.insurer_told_on == clock.now().date()
    assert len(desk.run(list_reactions, opened).accounts) == 2


def test_an_allergen_that_bars_nothing_is_asked_about_no_more(seat, opened, clock, look):
    desk = seat(Tier.SPECIALIST)
    known = Health(AllergyState.KNOWN, (Allergen("PPD"),), clock.now().date())
    version = desk.run(save_health, opened, known)
    with pytest.raises(InvalidInput):
        desk.run(bar_nothing, opened, "strawberries")
    decided = desk.run(bar_nothing, opened, "PPD")
    assert (decided.by, decided.kinds) == ("Chair 2", {Kind.HAIR_COLOUR, Kind.LASH_BROW})
    assert desk.run(what_to_bar, opened) == []
    assert desk.run(list_reactions, opened).bars_nothing == (decided,)
    assert isinstance(seat(Tier.RECEPTION).run(list_reactions, opened).bars_nothing, Sealed)
    desk = seat(Tier.SPECIALIST)
    both = (Allergen("ppd"), Allergen("latex"))
    desk.run(save_health, opened, replace(known, allergens=both, version=version))
    assert [each.allergen for each in desk.run(what_to_bar, opened)] == ["latex"]
    assert "PPD" not in str(look("SELECT * FROM sealed_item"))


def test_a_known_allergen_asks_the_specialist_which_kinds_to_bar(seat, opened, clock):
    desk = seat(Tier.SPECIALIST)
    known = Health(
        AllergyState.KNOWN, (Allergen("PPD"), Allergen("strawberries")), clock.now().date()
    )
    desk.run(save_health, opened, known)
    (asked,) = desk.run(what_to_bar, opened)
    assert (asked.allergen, asked.kinds) == ("PPD", {Kind.HAIR_COLOUR, Kind.LASH_BROW})
    bars = frozenset({Kind.HAIR_COLOUR, Kind.LASH_BROW})
    desk.run(record_reaction, reaction_of(opened, clock, bars=bars), Told())
    assert desk.run(what_to_bar, opened) == []
    assert seat(Tier.MANAGER).run(what_to_bar, opened) == []


# --- overrides --------------------------------------------------------------------------------


def witnessed(desk, salon, tier, reason="her dermatologist is here"):
    witness = desk.call_witness(salon.people[tier], PASSWORD)
    return desk.asking(reason=reason, witness=witness)


def stops_of(desk, client_id, *treatments):
    named = [each.id for each in treatments or (COLOUR,)]
    return desk.run(what_stands_against, client_id, named).stops


def test_a_stop_is_overridden_before_an_owner_for_one_treatment_and_one_day(
    seat, opened, salon, clock
):
    desk = seat(Tier.SPECIALIST)
    stops = stops_of(desk, opened)
    with pytest.raises(WitnessNeeded):
        desk.asking(reason="x").run(override_stops, opened, stops)
    with pytest.raises(WitnessNeeded):
        witnessed(desk, salon, Tier.RECEPTION).run(override_stops, opened, stops)
    with pytest.raises(ReasonNeeded):
        witnessed(desk, salon, Tier.OWNER, "").run(override_stops, opened, stops)
    kept = witnessed(desk, salon, Tier.OWNER).run(override_stops, opened, stops)
    (asking,) = desk.run(list_rules)
    assert [each.covers for each in kept] == [{f"patch_test:no_test:{asking.id}.1"}]
    assert form(desk, opened)
    assert desk.run(begin_visit, opened, [COLOUR.id]).against == ()
    with pytest.raises(FormStopped):
        form(desk, opened, "something on no list")
    assert desk.run(list_overrides, opened) == kept
    clock.move(days=1)
    with pytest.raises(FormStopped):
        form(desk, opened)


def test_each_treatment_that_is_stopped_has_an_override_by_one_deed(seat, opened, salon):
    owner = seat(Tier.OWNER)
    toner = owner.run(save_treatment, Treatment(new_treatment_id(), "Toner", Kind.HAIR_COLOUR))
    desk = seat(Tier.SPECIALIST)
    stops = stops_of(desk, opened, COLOUR, toner)
    kept = witnessed(desk, salon, Tier.OWNER).run(override_stops, opened, stops)
    assert {each.treatment for each in kept} == {COLOUR.id, toner.id}
    assert desk.run(begin_visit, opened, [COLOUR.id, toner.id]).against == ()


def test_an_owner_overrides_before_anybody_else_and_others_do_not(seat, opened, salon):
    specialist = seat(Tier.SPECIALIST)
    stops = stops_of(specialist, opened)
    with pytest.raises(NotPermitted):
        witnessed(specialist, salon, Tier.RECEPTION).run(
            override_stops_as_senior, opened, stops
        )
    owner = witnessed(seat(Tier.OWNER), salon, Tier.RECEPTION)
    assert owner.run(override_stops_as_senior, opened, stops)


def test_nobody_answers_for_a_reaction_or_a_failed_test_or_for_nothing(
    seat, opened, salon, clock
):
    desk = seat(Tier.OWNER)
    before = stops_of(desk, opened)
    other = desk.run(add_client, "Ada", "pl").client.id
    desk.run(record_reaction, reaction_of(opened, clock), Told())
    for shown in (before, stops_of(desk, opened)):
        with pytest.raises(StopIsFinal):
            witnessed(desk, salon, Tier.RECEPTION).run(override_stops_as_senior, opened, shown)
    (kept,) = desk.run(list_rules)
    desk.run(save_rule, replace(kept, active=False))
    for shown in (before, ()):
        with pytest.raises(InvalidInput):
            witnessed(desk, salon, Tier.RECEPTION).run(override_stops_as_senior, other, shown)


def test_an_override_answers_for_the_records_it_was_given_for_and_no_later_ones(
    seat, opened, salon
):
    desk = seat(Tier.SPECIALIST)
    shown = stops_of(desk, opened)
    witnessed(desk, salon, Tier.OWNER).run(override_stops, opened, shown)
    owner = seat(Tier.OWNER)
    (asking,) = owner.run(list_rules)
    owner.run(save_rule, replace(asking, figures=replace(asking.figures, earliest=72)))
    desk = seat(Tier.SPECIALIST)
    assert [each.code for each in stops_of(desk, opened)] == ["no_test"]
    with pytest.raises(StandsAgainst):
        desk.run(begin_visit, opened, [COLOUR.id])
    with pytest.raises(StopsChanged):
        witnessed(desk, salon, Tier.OWNER).run(override_stops, opened, shown)


# --- rules ------------------------------------------------------------------------------------


def test_only_owners_change_rules_and_the_log_keeps_the_figures(seat, opened, clock, entries):
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(save_rule, rule())
    owner = seat(Tier.OWNER)
    adopted = owner.run(save_rule, proposals()[0].adopted("pl", clock.now().date()))
    figures = replace(adopted.figures, earliest=72)
    owner.run(save_rule, replace(adopted, figures=figures))
    changes = [line for line in entries() if line.entry.case == "patch_rules.save_rule"]
    assert "earliest: 72" in changes[-1].detail["rule"]
    assert "earliest: 48" in changes[-1].detail["before"]
