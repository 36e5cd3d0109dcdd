"""What staff can do with visits, and which days a visit cannot be on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.errors import InvalidInput, NotFound
from salon_vault.patch_rules.model import Figures
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.use_cases import place_test, read_test
from salon_vault.patch_tests.writing import Placed
from salon_vault.staff.model import Tier
from salon_vault.stops.use_cases import count_done_against
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.model import Done
from salon_vault.visits.use_cases import (
    change_visit,
    list_visits,
    record_visit,
    remove_visit,
    restore_visit,
)
from tests.salon_vault.patch_cases import rule


def test_a_visit_is_neither_recorded_nor_moved_ahead(seat, clock):
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada", "pl").client.id
    today = clock.now().date()
    visit = desk.run(record_visit, client, today, "Cut", None)
    for late in (today + timedelta(days=1), today + timedelta(days=900)):
        with pytest.raises(InvalidInput):
            desk.run(record_visit, client, late, "Cut", None)
        with pytest.raises(InvalidInput):
            desk.run(change_visit, replace(visit, on=late))
    assert desk.run(list_visits, client) == [visit]


def test_a_changed_visit_stays_with_its_client_and_under_its_login(seat, clock):
    desk = seat(Tier.RECEPTION)
    client, other = (desk.run(add_client, name, "pl").client.id for name in ("Ada", "Ola"))
    visit = desk.run(record_visit, client, clock.now().date(), "Cut", 5000)
    desk = seat(Tier.SPECIALIST)
    desk.run(change_visit, replace(visit, client=other, by="Somebody", price=1))
    assert desk.run(list_visits, other) == []
    assert desk.run(list_visits, client) == [replace(visit, price=1, version=2)]


def test_a_visit_taken_out_comes_back_as_it_was_and_the_log_says_both(seat, clock, entries):
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada", "pl").client.id
    visit = desk.run(record_visit, client, clock.now().date(), "Cut", 5000)
    desk = seat(Tier.SPECIALIST)
    desk.run(remove_visit, visit.id)
    back = desk.run(restore_visit, visit.id)
    assert back == replace(visit, version=visit.version + 1)
    assert desk.run(list_visits, client) == [back]
    assert back.by != desk.member.label
    cases = [line.entry.case for line in entries()]
    assert cases.index("visits.remove_visit") < cases.index("visits.restore_visit")


def test_only_what_was_taken_out_since_unlocking_comes_back(seat, clock):
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada", "pl").client.id
    kept, gone = (
        desk.run(record_visit, client, clock.now().date(), what, None)
        for what in ("Cut", "Dye")
    )
    with pytest.raises(NotFound):
        desk.run(restore_visit, kept.id)
    desk.run(remove_visit, gone.id)
    desk.run(restore_visit, gone.id)
    with pytest.raises(NotFound):
        desk.run(restore_visit, gone.id)
    desk.run(remove_visit, gone.id)
    desk = seat(Tier.RECEPTION)
    with pytest.raises(NotFound):
        desk.run(restore_visit, gone.id)
    assert desk.run(list_visits, client) == [kept]


COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)


def test_what_stands_on_the_day_that_a_visit_is_moved_to_marks_it(seat, clock):
    """Nobody records it for a day without the rule, and puts that right afterwards."""
    owner, today = seat(Tier.OWNER), clock.now().date()
    owner.run(save_treatment, COLOUR)
    owner.run(save_rule, rule(since=today))
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada", "pl").client.id
    done = Done((COLOUR.id,))
    visit = desk.run(record_visit, client, today - timedelta(days=9), "", None, done)
    assert visit.against == ()
    earlier = desk.run(change_visit, replace(visit, on=today - timedelta(days=8)))
    assert earlier.against == (), "the control: nothing stands against it on that day either"
    moved = desk.run(change_visit, replace(earlier, on=today))
    assert [each.code for each in moved.against] == ["no_test"]
    assert seat(Tier.OWNER).run(count_done_against) == 1


def test_a_visit_that_is_moved_has_not_used_up_its_own_test(seat, clock):
    owner, day = seat(Tier.OWNER), clock.now().date()
    owner.run(save_treatment, COLOUR)
    owner.run(save_rule, rule(Figures(24, every_time=True)))
    client = owner.run(add_client, "Ada", "pl").client.id
    test = owner.run(place_test, client, Placed(Kind.HAIR_COLOUR, "Luma"))
    clock.move(days=1)
    owner.run(read_test, test.id, 1, Result.PASSED)
    clock.move(days=4)
    done, on = Done((COLOUR.id,)), day + timedelta(days=2)
    visit = owner.run(record_visit, client, on, "", None, done)
    assert visit.against == ()
    moved = owner.run(change_visit, replace(visit, on=on + timedelta(days=1)))
    assert moved.against == ()
    again = owner.run(record_visit, client, on + timedelta(days=2), "", None, done)
    assert [each.code for each in again.against] == ["used_up"], "the control"
