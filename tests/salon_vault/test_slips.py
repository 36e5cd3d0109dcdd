"""A slip opens a desk at which a password of one's own is chosen, and nothing else is done."""

from datetime import date

import pytest

from salon_vault.audit import Phase
from salon_vault.clients.use_cases import add_client
from salon_vault.deputies.use_cases import possible_seconds
from salon_vault.errors import NotFound, NotPermitted, WeakPassword
from salon_vault.gate import USE_CASES
from salon_vault.key_files.use_cases import own_key_file
from salon_vault.slips.errors import SlipOver, SlipToReplace
from salon_vault.slips.model import NO_END, Slip
from salon_vault.slips.use_cases import enrol_lost, first_logins
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import (
    change_own_password,
    list_staff,
    stand_up,
    words_of_the_house,
)
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from tests.slips_given import give_slip, lose_login

OWN = "copper-kettle-on-four-bricks"
ON_SLIP = {
    "key_files.own_key_file",
    "staff.change_own_password",
    "staff.sit_down",
    "staff.stand_up",
    "staff.words_of_the_house",
}
"""All that is done at a desk which a slip opened."""


def on_disk(salon, tier):
    return HeaderFiles(salon.folder).load().slot(salon.people[tier]).slip


def sworn(desk, salon):
    return desk.asking(proof=desk.confirm(salon.password))


def test_at_a_slip_every_use_case_is_refused_but_those_that_lead_to_a_password(seat, salon):
    give_slip(salon, Tier.OWNER)
    desk = seat(Tier.OWNER)
    assert desk.on_slip
    for name, case in USE_CASES.items():
        if name not in ON_SLIP:
            assert not desk.allows(case)
            with pytest.raises(SlipToReplace):
                desk.run(case)
    assert {name for name, case in USE_CASES.items() if case.on_slip} == ON_SLIP
    assert desk.run(own_key_file).needed is False
    assert "Front desk" in desk.run(words_of_the_house)
    desk.run(stand_up)


def test_at_a_password_of_ones_own_nothing_is_refused_for_that(seat):
    desk = seat(Tier.OWNER)
    assert not desk.on_slip
    assert len(desk.run(list_staff)) == 4


def test_the_refusal_is_logged_and_so_is_the_way_out(seat, salon, entries):
    give_slip(salon, Tier.RECEPTION, Slip(date(2026, 11, 28)))
    desk = seat(Tier.RECEPTION)
    with pytest.raises(SlipToReplace):
        desk.run(add_client, "Wanda Klimek", "pl")
    with pytest.raises(WeakPassword) as refusal:
        desk.run(change_own_password, salon.password, salon.password)
    assert refusal.value.problem == "same"
    assert on_disk(salon, Tier.RECEPTION) is not None
    desk.run(change_own_password, salon.password, OWN)
    assert on_disk(salon, Tier.RECEPTION) is None
    desk.run(add_client, "Wanda Klimek", "pl")
    told = [(line.entry.case, line.entry.phase) for line in entries()]
    assert told == [
        ("clients.add_client", Phase.REFUSED),
        ("staff.change_own_password", Phase.INTENT),
        ("staff.change_own_password", Phase.FAILED),
        ("staff.change_own_password", Phase.INTENT),
        ("staff.change_own_password", Phase.DONE),
        ("clients.add_client", Phase.RUN),
    ]
    assert entries()[-2].detail == {"instead_of_slip": True}


def test_a_slip_opens_up_to_its_last_day_and_then_says_so(salon, clock, counter):
    who = salon.people[Tier.RECEPTION]
    give_slip(salon, Tier.RECEPTION, Slip(date(2026, 11, 28)))
    clock.move(days=7)
    counter.vault = VaultDoor(salon.folder, clock=clock).unlock(who, salon.password)
    counter.clear()
    clock.move(days=1)
    door = VaultDoor(salon.folder, clock=clock)
    for password in (salon.password, "not the passphrase of the slip"):
        with pytest.raises(SlipOver) as refusal:
            door.unlock(who, password)
    assert refusal.value.until == date(2026, 11, 28)
    counter.vault = door.unlock(salon.people[Tier.OWNER], salon.password)


def test_a_slip_is_no_second_person(seat, salon):
    """Whoever made it knows it: an owner alone would agree to their own deed."""
    give_slip(salon, Tier.MANAGER)
    owner = seat(Tier.OWNER)
    with pytest.raises(SlipToReplace):
        owner.call_witness(salon.people[Tier.MANAGER], salon.password)
    owner.call_witness(salon.people[Tier.SPECIALIST], salon.password)
    assert {one.label for one in owner.run(possible_seconds)} == {"Chair 2", "Front desk"}


def test_who_has_a_slip_stands_on_the_list(seat, salon):
    give_slip(salon, Tier.MANAGER, Slip(date(2026, 11, 28)))
    first = seat(Tier.OWNER).run(first_logins)
    assert first.slips == {salon.people[Tier.MANAGER]: Slip(date(2026, 11, 28))}
    assert first.lost == frozenset()
    with pytest.raises(NotPermitted):
        seat(Tier.RECEPTION).run(first_logins)


def test_a_login_lost_in_a_restore_is_given_again_to_the_same_person(
    seat, salon, look, clock, counter, world
):
    lost, leaver = salon.people[Tier.RECEPTION], salon.people[Tier.SPECIALIST]
    lose_login(salon, Tier.RECEPTION)
    lose_login(salon, Tier.SPECIALIST)
    look("INSERT INTO to_enrol (member) VALUES (?)", lost)
    owner = seat(Tier.OWNER)
    assert owner.run(first_logins).lost == {lost}
    asked = sworn(owner, salon)
    with pytest.raises(NotFound):
        asked.run(enrol_lost, leaver)
    slip = asked.run(enrol_lost, lost)
    assert (slip.who, slip.label, slip.until) == (lost, "Front desk", date(2026, 11, 28))
    assert slip.passphrase not in repr(slip)
    assert owner.run(first_logins) == type(owner.run(first_logins))(
        {lost: Slip(slip.until)}, frozenset()
    )
    with pytest.raises(NotFound):
        asked.run(enrol_lost, lost)
    counter.clear()
    counter.vault = VaultDoor(salon.folder, clock=clock).unlock(lost, slip.passphrase)
    assert counter.vault.own_login.slip == Slip(slip.until)


def test_a_slip_without_an_end_never_runs_out():
    assert not NO_END.is_over(date(9999, 12, 31))
    assert Slip(date(2026, 11, 28)).is_over(date(2026, 11, 29))
    assert not Slip(date(2026, 11, 28)).is_over(date(2026, 11, 28))
