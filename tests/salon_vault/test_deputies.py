"""A deputy's rights have days; then the owner sees what was done, and changes the keys."""

from datetime import date

import pytest

from salon_vault.access import DELEGABLE, Permission
from salon_vault.audit import Phase
from salon_vault.contraindications.sets.shipped import shipped
from salon_vault.contraindications.sets.use_cases import adopt_set, put_out_of_force
from salon_vault.deputies.model import RULE_ITSELF
from salon_vault.deputies.use_cases import (
    add_spare,
    delegations_over,
    done_as_deputy,
    end_delegation,
    name_deputy,
    need_second_person,
    odd_openings,
    openings_seen,
    past_delegations,
    possible_seconds,
)
from salon_vault.desk import Desk
from salon_vault.errors import (
    InvalidInput,
    NotFound,
    NotPermitted,
    ProofNeeded,
    WitnessNeeded,
)
from salon_vault.keys.model import KeyChange
from salon_vault.keys.use_cases import change_keys
from salon_vault.minors.shipped import proposed_ages
from salon_vault.minors.use_cases import adopt_age_rules
from salon_vault.personnel.model import Oddity
from salon_vault.slips.errors import SlipToReplace
from salon_vault.staff.model import Delegation, Hours, Terms, Tier
from salon_vault.staff.use_cases import (
    change_own_password,
    cut_rights,
    list_staff,
    relabel_member,
    remove_member,
    send_away,
    set_terms,
    take_back,
)
from salon_vault.treatments.model import Kind
from storage.door import VaultDoor
from tests.salon_vault.staff_told import tell_everybody
from tests.vaults import Patient

RIGHTS = frozenset(right.value for right in DELEGABLE)
LEFT = Delegation(date(2026, 11, 22), date(2026, 11, 24), RIGHTS)
"""From the day after the clock's first one."""


def sworn(desk, salon):
    return desk.asking(proof=desk.confirm(salon.password), reason="a test wants it")


@pytest.fixture
def deputy(seat, salon):
    """Leave what can be left to the specialist, and return their id."""
    who = salon.people[Tier.SPECIALIST]
    sworn(seat(Tier.OWNER), salon).run(name_deputy, who, LEFT)
    return who


def test_a_deputy_has_rights_on_the_days_named_and_on_no_other(seat, deputy, salon, clock):
    desk = seat(Tier.SPECIALIST)
    allowed = []
    for _day in range(5):
        allowed.append(desk.allows(list_staff))
        clock.move(days=1)
    assert allowed == [False, True, True, True, False]
    assert not desk.allows(name_deputy)


def test_what_a_deputy_did_is_shown_to_the_owner_afterwards(seat, deputy, salon, clock):
    clock.move(days=1)
    desk = seat(Tier.SPECIALIST)
    desk.run(relabel_member, salon.people[Tier.RECEPTION], "Front")
    clock.move(days=3)
    with pytest.raises(NotPermitted):
        desk.run(relabel_member, salon.people[Tier.RECEPTION], "Mine")
    owner = seat(Tier.OWNER)
    (over,) = owner.run(delegations_over)
    assert over.id == deputy
    owner.run(end_delegation, deputy)
    assert owner.run(delegations_over) == []
    (past,) = owner.run(past_delegations)
    assert (past.since, past.until, past.ended_on) == (
        LEFT.since,
        LEFT.until,
        date(2026, 11, 25),
    )
    lines = owner.run(done_as_deputy, past)
    assert [(line.entry.case, line.entry.phase) for line in lines] == [
        ("staff.relabel_member", Phase.REFUSED),
        ("staff.relabel_member", Phase.DONE),
    ]
    (past,) = owner.run(past_delegations)
    assert (past.seen, past.root_changed) == (True, False)


def test_a_delegation_is_settled_once_the_root_is_changed(seat, deputy, salon):
    owner = seat(Tier.OWNER)
    owner.run(end_delegation, deputy)
    sworn(owner, salon).run(change_keys, KeyChange(), Patient())
    assert [past.root_changed for past in owner.run(past_delegations)] == [False]
    sworn(owner, salon).run(change_keys, KeyChange(root=True), Patient())
    assert [past.root_changed for past in owner.run(past_delegations)] == [True]


def test_a_former_deputy_who_leaves_takes_no_root_along(seat, deputy, salon):
    owner = seat(Tier.OWNER)
    owner.run(end_delegation, deputy)
    root = owner.vault._ring.root
    sworn(owner, salon).run(remove_member, deputy, Patient())
    assert owner.vault._ring.root != root
    assert [past.root_changed for past in owner.run(past_delegations)] == [True]


def test_a_deputy_changes_no_root_and_removes_no_owner(seat, deputy, salon, clock):
    clock.move(days=1)
    desk = seat(Tier.SPECIALIST)
    with pytest.raises(NotPermitted):
        sworn(desk, salon).run(change_keys, KeyChange(root=True), Patient())
    with pytest.raises(NotPermitted):
        sworn(desk, salon).run(remove_member, salon.people[Tier.OWNER], Patient())
    sworn(desk, salon).run(remove_member, salon.people[Tier.RECEPTION], Patient())


def test_who_is_away_opens_nothing_by_keys(seat, salon, clock, counter):
    owner, desk = seat(Tier.OWNER), salon.people[Tier.RECEPTION]
    owner.run(send_away, desk, date(2026, 12, 1))
    with pytest.raises(InvalidInput):
        owner.run(send_away, desk, date(2026, 11, 20))
    with pytest.raises(NotFound):
        owner.call_witness(desk, salon.password)
    counter.clear()
    door = VaultDoor(salon.folder, clock=clock)
    assert desk not in [tile.id for tile in door.people()]
    with pytest.raises(NotFound):
        door.open_with_identity(desk, salon.identity(Tier.RECEPTION))
    door.close()
    clock.move(days=4)
    sworn(seat(Tier.OWNER), salon).run(take_back, desk)
    with seat(Tier.RECEPTION).vault.work() as work:
        (absence,) = work.personnel.absences(desk)
    assert (absence.until, absence.back_on) == (date(2026, 12, 1), date(2026, 11, 25))


def test_a_cut_right_is_refused_and_given_back(seat, salon):
    desk = salon.people[Tier.MANAGER]
    sworn(seat(Tier.OWNER), salon).run(cut_rights, desk, frozenset({"view_staff"}))
    assert not seat(Tier.MANAGER).allows(list_staff)
    sworn(seat(Tier.OWNER), salon).run(cut_rights, desk, frozenset())
    assert seat(Tier.MANAGER).allows(list_staff)


def test_openings_at_odd_hours_are_brought_to_the_owner_and_never_refused(
    seat, salon, clock, open_as
):
    never = Terms(hours=Hours((None,) * 7))
    owner = seat(Tier.OWNER)
    owner.run(set_terms, salon.people[Tier.RECEPTION], never)
    tell_everybody(owner, clock, salon)
    clock.move(days=15)
    seat(Tier.RECEPTION)
    seat(Tier.MANAGER)
    owner = seat(Tier.OWNER)
    (odd,) = owner.run(odd_openings)
    assert (odd.member, odd.why) == (salon.people[Tier.RECEPTION], Oddity.OUTSIDE_HOURS)
    with owner.vault.work() as work:
        told = [
            one.detail for one in work.log.latest(None, 50) if one.entry.actor == odd.member
        ]
    assert {"outside_hours": True} in told
    owner.run(openings_seen)
    assert owner.run(odd_openings) == []


def test_nobody_is_brought_to_the_owner_before_they_were_told_that_it_is_looked_at(seat, salon):
    """A control: the same opening, without the notice to staff."""
    never = Terms(hours=Hours((None,) * 7))
    seat(Tier.OWNER).run(set_terms, salon.people[Tier.RECEPTION], never)
    seat(Tier.RECEPTION)
    assert seat(Tier.OWNER).run(odd_openings) == []


def test_a_spare_login_opens_the_vault_hidden_and_its_use_is_told(
    seat, salon, clock, counter, world
):
    spare = sworn(seat(Tier.OWNER), salon).run(add_spare, "Envelope 1", Tier.OWNER)
    assert spare.passphrase not in repr(spare)
    counter.clear()
    door = VaultDoor(salon.folder, clock=clock)
    assert [tile.id for tile in door.people() if tile.spare] == [spare.id]
    counter.vault = door.unlock(spare.id, spare.passphrase)
    desk = Desk(counter.vault, world)
    desk.take_seat()
    with pytest.raises(SlipToReplace):
        desk.run(odd_openings)
    desk.run(change_own_password, spare.passphrase, "copper-kettle-on-four-bricks")
    assert [(odd.member, odd.why) for odd in desk.run(odd_openings)] == [
        (spare.id, Oddity.SPARE_LOGIN)
    ]


# --- the second person -----------------------------------------------------------------------


def test_what_the_salon_wants_a_second_person_for_is_refused_without_one(seat, salon):
    owner, gone = seat(Tier.OWNER), salon.people[Tier.RECEPTION]
    sworn(owner, salon).run(need_second_person, frozenset({"staff.remove_member"}))
    assert owner.needs_second(remove_member)
    with pytest.raises(WitnessNeeded):
        sworn(owner, salon).run(remove_member, gone, Patient())
    with pytest.raises(WitnessNeeded):
        sworn(owner, salon).run(need_second_person, frozenset())
    manager = owner.call_witness(salon.people[Tier.MANAGER], salon.password)
    proof = owner.confirm(salon.password)
    owner.asking(proof=proof, witness=manager).run(remove_member, gone, Patient())
    with owner.vault.work() as work:
        newest = work.log.latest(None, 4)
        assert [line.entry.cosigner for line in newest].count(manager) == 1
        assert work.log.verify(Patient()).sound
    manager = owner.call_witness(manager, salon.password)
    owner.asking(proof=proof, witness=manager).run(need_second_person, frozenset())
    assert not owner.needs_second(remove_member)


def test_the_kit_needs_no_second_person(seat, salon, clock, counter, world):
    rules = frozenset({"staff.remove_member"})
    sworn(seat(Tier.OWNER), salon).run(need_second_person, rules)
    counter.clear()
    counter.vault = VaultDoor(salon.folder, clock=clock).unlock_with_kit(salon.kit.code)
    assert not Desk(counter.vault, world).needs_second(remove_member)


def test_a_rule_that_nobody_could_keep_is_refused(seat, salon):
    owner = seat(Tier.OWNER)
    for cases in ({"clients.add_client"}, {RULE_ITSELF}):
        with pytest.raises(InvalidInput):
            sworn(owner, salon).run(need_second_person, frozenset(cases))
    for tier in (Tier.MANAGER, Tier.SPECIALIST, Tier.RECEPTION):
        owner.run(send_away, salon.people[tier])
    assert owner.run(possible_seconds) == []
    with pytest.raises(InvalidInput) as refusal:
        sworn(owner, salon).run(need_second_person, frozenset({"keys.change_keys"}))
    assert refusal.value.problem == "alone"


def test_appointing_takes_the_password_again(seat, salon):
    owner = seat(Tier.OWNER)
    with pytest.raises(ProofNeeded):
        owner.run(name_deputy, salon.people[Tier.SPECIALIST], LEFT)
    assert owner.allows(name_deputy)
    assert Permission.APPOINT not in DELEGABLE


def test_softening_what_stops_a_treatment_wants_a_second_person_where_the_salon_says_so(
    seat, salon
):
    deeds = {
        "contraindications.adopt_set": (adopt_set, shipped(Kind.FACIAL), 0),
        "contraindications.put_out_of_force": (put_out_of_force, Kind.FACIAL, 0),
        "minors.adopt_age_rules": (adopt_age_rules, proposed_ages(), 0),
    }
    desk = seat(Tier.OWNER)
    sworn(desk, salon).run(need_second_person, frozenset(deeds))
    for name, (case, *args) in deeds.items():
        assert case.name == name
        with pytest.raises(WitnessNeeded):
            desk.run(case, *args)
