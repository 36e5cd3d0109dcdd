"""A function behind the gate cannot be called past it, and always says what it needs."""

import pytest

from salon_vault.access import GRANTS, Permission, may
from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.gate import USE_CASES, UseCase, use_case
from salon_vault.staff.model import Member, StaffId, Tier, keys_for


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
    assert may(member(tier), permission) == (permission in GRANTS[tier])


@pytest.mark.parametrize("permission", Permission)
def test_a_cut_in_the_roster_takes_a_right_away_and_never_gives_one(permission):
    cut = frozenset({permission.value})
    assert not any(may(member(tier, cuts=cut), permission) for tier in Tier)
