"""A function behind the gate cannot be called past it, and always says what it needs."""

from datetime import date, timedelta

import pytest

from salon_vault.access import DELEGABLE, GRANTS, Permission, may
from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.gate import USE_CASES, UseCase, use_case
from salon_vault.staff.model import Delegation, Member, StaffId, Tier, keys_for

TODAY = date(2026, 11, 21)


def member(tier, **more):
    return Member(StaffId("0" * 16), "Chair 2", tier, keys_for(tier), **more)


def test_a_use_case_cannot_be_called_past_the_gate():
    assert isinstance(open_card, UseCase)
    with pytest.raises(TypeError):
        open_card("work", "client")


def test_a_use_case_cannot_be_made_without_saying_what_it_needs():
    with pytest.raises(TypeError):
        use_case()(lambda work: None)


def test_every_use_case_is_known_by_its_feature_and_name():
    assert USE_CASES["clients.open_card"] is open_card
    assert (add_client.name, add_client.needs) == ("clients.add_client", Permission.EDIT_CARDS)


def test_what_reaches_outside_is_never_unlogged():
    assert not [name for name, case in USE_CASES.items() if case.outside and case.unlogged]


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("permission", Permission)
def test_a_tier_may_do_what_the_table_grants_and_nothing_else(tier, permission):
    assert may(member(tier), permission, TODAY) == (permission in GRANTS[tier])


@pytest.mark.parametrize("permission", Permission)
def test_a_cut_in_the_roster_takes_a_right_away_and_never_gives_one(permission):
    cut = frozenset({permission.value})
    assert not any(may(member(tier, cuts=cut), permission, TODAY) for tier in Tier)


@pytest.mark.parametrize("permission", Permission)
def test_a_deputy_has_what_was_left_to_them_on_the_days_named_and_no_more(permission):
    week = timedelta(days=6)
    left = Delegation(TODAY, TODAY + week, frozenset(right.value for right in Permission))
    deputy = member(Tier.MANAGER, deputy=left)
    own = permission in GRANTS[Tier.MANAGER]
    for day, in_force in ((-1, False), (0, True), (6, True), (7, False)):
        expected = own or (in_force and permission in DELEGABLE)
        assert may(deputy, permission, TODAY + timedelta(days=day)) == expected
    cut = member(Tier.MANAGER, deputy=left, cuts=frozenset({permission.value}))
    assert not may(cut, permission, TODAY)
