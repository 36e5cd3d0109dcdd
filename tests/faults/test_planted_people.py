"""
A member of staff with scripts writes into the tables about people, which no key protects.

What such a row says decides nothing that the signed log says otherwise; a row that says nothing
hinders nobody, least of all whoever takes a leaver's login out.
"""

from dataclasses import replace

import pytest

from salon_vault.access import DELEGABLE
from salon_vault.deputies.use_cases import (
    end_delegation,
    name_deputy,
    odd_openings,
    past_delegations,
)
from salon_vault.keys.model import KeyChange
from salon_vault.keys.use_cases import change_keys
from salon_vault.odd_use.use_cases import odd_use
from salon_vault.personnel.use_cases import staff_file
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Delegation, Tier
from salon_vault.staff.use_cases import (
    add_member,
    remove_member,
    reset_password,
    retier_member,
)
from salon_vault.staff_notice.use_cases import staff_notice_state
from tests.vaults import Patient

PASSPHRASE = "quiet-lantern-harbor-9x-moss"
RIGHTS = frozenset(right.value for right in DELEGABLE)

PLANTED = {
    "delegation without days": "INSERT INTO past_delegation VALUES ('m', 'x', 'y', 'z', 0, 0)",
    "opening at no time": "INSERT INTO odd_opening VALUES ('x', 'm', 'y', NULL)",
    "opening before the calendar": (
        "INSERT INTO odd_opening VALUES ('0001-01-01T00:00:00+14:00', 'm', 'spare_login', NULL)"
    ),
    "paper of no kind": "INSERT INTO on_file VALUES (:who, 'x', 'y', '2026-11-21')",
    "absence without days": "INSERT INTO absence VALUES (:who, 'x', 'y', 'z')",
    "version of a notice": "INSERT INTO staff_notice_version VALUES (9, 'x', x'00', 'no day')",
    "last version of all": (
        "INSERT INTO staff_notice_version"
        " VALUES (9223372036854775807, 'x', x'00', '2026-11-21T09:00:00+00:00')"
    ),
    "sheet of no kind": (
        "INSERT INTO staff_sheet VALUES"
        " ('i', :who, 'k', 1, 'xx', 'no', 'b', x'00', 'b', x'00', 'no')"
    ),
    "sheet signed at the end of days": (
        "INSERT INTO staff_sheet VALUES ('i', :who, 'staff_notice', 1, 'en',"
        " '2026-11-21T09:00:00+00:00', 'b', x'00', 'b', x'00', '9999-12-31')"
    ),
}


@pytest.fixture
def plant(seat, counter, salon):
    """Write into the database as reception does who brings a program of their own."""

    def plant(sql, **values):
        vault = seat(Tier.RECEPTION).vault
        vault._connection.set_authorizer(None)  # a script opens the database by itself
        vault._connection.execute(sql, values)
        counter.clear()

    return plant


def sworn(desk, salon):
    return desk.asking(proof=desk.confirm(salon.password))


@pytest.mark.parametrize("row", PLANTED.values(), ids=PLANTED)
def test_a_planted_row_hinders_no_owner_and_keeps_no_leaver_in(row, plant, seat, salon):
    leaver = salon.people[Tier.RECEPTION]
    plant(row, **({"who": leaver} if ":who" in row else {}))
    owner = seat(Tier.OWNER)
    assert owner.run(past_delegations) == []
    assert owner.run(odd_openings) == []
    assert owner.run(staff_file, leaver) == ([], [])
    assert owner.run(staff_notice_state).version is None
    assert owner.run(odd_use).new == 0
    sworn(owner, salon).run(remove_member, leaver, Patient())
    assert not next(one for one in owner.vault.roster.members() if one.id == leaver).active


@pytest.mark.parametrize(
    "said", ["{", "[]", "{}", '{"idle_seconds": 100000}', '{"name": 7, "elsewhere": {}}']
)
def test_nonsense_for_the_salons_settings_keeps_nobody_from_another_password(
    said, plant, seat, salon
):
    plant("INSERT OR REPLACE INTO salon VALUES (1, :said, 7)", said=said)
    owner = seat(Tier.OWNER)
    blank = owner.run(view_salon)
    assert blank == Salon(version=7)
    sworn(owner, salon).run(reset_password, salon.people[Tier.RECEPTION], PASSPHRASE)
    assert owner.run(save_salon, replace(blank, name="Studio Magnolia")).version == 8


@pytest.mark.parametrize(
    "trace", ["DELETE FROM past_delegation", "UPDATE past_delegation SET root_changed = 1"]
)
def test_a_former_deputy_who_wipes_the_trace_of_it_takes_no_root_along(
    trace, plant, seat, salon, clock
):
    deputy, today = salon.people[Tier.SPECIALIST], clock.now().date()
    owner = seat(Tier.OWNER)
    sworn(owner, salon).run(name_deputy, deputy, Delegation(today, today, RIGHTS))
    owner.run(end_delegation, deputy)
    plant(trace)
    owner = seat(Tier.OWNER)
    root = owner.vault._ring.root
    sworn(owner, salon).run(remove_member, deputy, Patient())
    assert owner.vault._ring.root != root


def test_an_owner_who_moved_down_and_leaves_later_takes_no_root_along(seat, salon):
    owner = seat(Tier.OWNER)
    second = sworn(owner, salon).run(add_member, "Second", Tier.OWNER, frozenset(), PASSPHRASE)
    sworn(owner, salon).run(retier_member, second, Tier.SPECIALIST, frozenset())
    root = owner.vault._ring.root
    sworn(owner, salon).run(remove_member, second, Patient())
    assert owner.vault._ring.root != root


def test_negative_control_who_only_moved_between_other_tiers_changes_no_root(seat, salon):
    owner, who = seat(Tier.OWNER), salon.people[Tier.SPECIALIST]
    sworn(owner, salon).run(retier_member, who, Tier.RECEPTION, frozenset())
    root = owner.vault._ring.root
    sworn(owner, salon).run(remove_member, who, Patient())
    assert owner.vault._ring.root == root


def test_negative_control_a_deputy_from_before_a_change_of_the_root_leaves_without_another(
    seat, salon, clock
):
    deputy, today = salon.people[Tier.SPECIALIST], clock.now().date()
    owner = seat(Tier.OWNER)
    sworn(owner, salon).run(name_deputy, deputy, Delegation(today, today, RIGHTS))
    owner.run(end_delegation, deputy)
    because = owner.asking(proof=owner.confirm(salon.password), reason="a deputy was here")
    because.run(change_keys, KeyChange(root=True), Patient())
    root = owner.vault._ring.root
    sworn(owner, salon).run(remove_member, deputy, Patient())
    assert owner.vault._ring.root == root
