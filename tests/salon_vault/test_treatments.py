"""The salon's list of treatments: chosen from proposals, named once, never lost."""

from dataclasses import replace

import pytest

from salon_vault.clearance.model import Clearance, Ground, Obstacle, Weight
from salon_vault.clearance.use_cases import what_stands_against
from salon_vault.clients.use_cases import add_client
from salon_vault.errors import EditConflict, InvalidInput, NotFound, NotPermitted
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.proposals import proposed
from salon_vault.treatments.use_cases import (
    adopt_treatments,
    list_treatments,
    remove_treatment,
    save_treatment,
)
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.words import LANGUAGES

COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR, 32000, 90)


def test_a_treatment_comes_back_as_it_was_kept(seat):
    desk = seat(Tier.MANAGER)
    kept = desk.run(save_treatment, replace(COLOUR, name="  Root   colour "))
    assert kept == replace(COLOUR, version=1)
    changed = desk.run(save_treatment, replace(kept, price=None, active=False))
    assert seat(Tier.RECEPTION).run(list_treatments) == [changed]


def test_the_list_tells_of_what_the_same_transaction_has_changed(open_as):
    with open_as(Tier.OWNER).work() as work:
        assert work.treatments.every() == []
        kept = work.treatments.save(COLOUR)
        assert work.treatments.every() == [kept]
        work.treatments.remove(kept.id)
        assert work.treatments.every() == []


def test_only_managers_and_owners_change_the_list(seat):
    for tier in (Tier.RECEPTION, Tier.SPECIALIST):
        with pytest.raises(NotPermitted):
            seat(tier).run(save_treatment, COLOUR)


def test_two_treatments_that_are_offered_never_share_a_name(seat):
    desk = seat(Tier.OWNER)
    first = desk.run(save_treatment, COLOUR)
    second = Treatment(new_treatment_id(), "ROOT COLOUR", Kind.HAIR_COLOUR)
    with pytest.raises(InvalidInput):
        desk.run(save_treatment, second)
    desk.run(save_treatment, replace(first, active=False))
    assert desk.run(save_treatment, second).version == 1


def test_a_treatment_changed_meanwhile_is_a_conflict(seat):
    desk = seat(Tier.OWNER)
    desk.run(save_treatment, COLOUR)
    with pytest.raises(EditConflict):
        desk.run(save_treatment, COLOUR)


@pytest.mark.parametrize("language", LANGUAGES)
def test_proposals_have_every_kind_with_rules_and_are_named_once(language):
    every = proposed(language)
    assert len({each.name for each in every}) == len(every)
    assert {each.kind for each in every} == set(Kind) - {Kind.OTHER}
    assert all(each.price is None for each in every)


def test_proposals_are_taken_once(seat):
    desk = seat(Tier.OWNER)
    assert len(desk.run(adopt_treatments, proposed("en"))) == len(proposed("en"))
    assert desk.run(adopt_treatments, proposed("en")) == []


def test_a_row_that_says_nothing_hides_no_other(seat, open_as):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute(
            "INSERT INTO treatment VALUES ('x', '', 'no kind', -1, 0, 7, 1)"
        )
    assert [each.name for each in seat(Tier.OWNER).run(list_treatments)] == ["Root colour"]


def test_the_heaviest_obstacle_decides_and_asking_a_doctor_stops_too():
    def obstacle(weight):
        return Obstacle(Ground.ANSWERS, weight, COLOUR.id, "yes")

    assert Clearance().weight is Weight.NONE
    mild = Clearance((obstacle(Weight.NOTE), obstacle(Weight.ADAPT)))
    assert (mild.weight, mild.stops) == (Weight.ADAPT, ())
    referred = Clearance((obstacle(Weight.NOTE), obstacle(Weight.REFER)))
    assert [each.weight for each in referred.stops] == [Weight.REFER]


def test_asking_about_a_treatment_that_is_not_on_the_list_says_so(seat, clock):
    desk = seat(Tier.OWNER)
    client = desk.run(add_client, "Ewa", "pl").client
    with pytest.raises(NotFound):
        desk.run(what_stands_against, client.id, [COLOUR.id], clock.now().date())


def test_only_what_nobody_has_had_is_taken_off_the_list(seat, clock):
    desk = seat(Tier.OWNER)
    had = desk.run(save_treatment, COLOUR)
    other = desk.run(save_treatment, Treatment(new_treatment_id(), "Peel", Kind.FACIAL))
    client = desk.run(add_client, "Ewa", "pl").client.id
    desk.run(begin_visit, client, [had.id])
    with pytest.raises(InvalidInput):
        desk.run(remove_treatment, had)
    with pytest.raises(EditConflict):
        desk.run(remove_treatment, replace(other, version=7))
    desk.run(remove_treatment, other)
    assert desk.run(list_treatments) == [had]
    with pytest.raises(NotFound):
        desk.run(remove_treatment, other)
