"""The recovery kit counts once it was typed back; another one can be made in its place."""

import pytest

from salon_vault.errors import NotPermitted, ProofNeeded
from salon_vault.log.use_cases import verify_log
from salon_vault.recovery.errors import KitReplaced
from salon_vault.recovery.use_cases import count_kit, kit_counted, renew_kit
from salon_vault.staff.model import Tier
from storage.door import VaultDoor


class Nobody:
    def reached(self, done, of):
        del done, of


@pytest.fixture
def opens(salon, clock, counter):
    """Tell whether a kit opens the vault; whoever sat there has stood up."""

    def opens(kit):
        counter.clear()
        door = VaultDoor(salon.folder, clock=clock)
        try:
            door.unlock_with_kit(kit.code).close()
        except KitReplaced:
            door.close()
            return False
        return True

    return opens


def renewed(desk, salon):
    return desk.asking(proof=desk.confirm(salon.password)).run(renew_kit)


def test_a_kit_counts_once_it_was_typed_back(seat):
    desk = seat(Tier.OWNER)
    assert not desk.run(kit_counted)
    desk.run(count_kit)
    assert desk.run(kit_counted)
    assert seat(Tier.OWNER).run(kit_counted)


def test_looking_whether_it_counts_leaves_no_entry(seat, entries):
    seat(Tier.OWNER).run(kit_counted)
    assert entries() == []


def test_a_new_kit_opens_the_vault_and_the_one_before_does_not(seat, salon, opens):
    assert opens(salon.kit)
    kit = renewed(seat(Tier.OWNER), salon)
    assert kit.groups != salon.kit.groups
    assert kit.vault == salon.kit.vault
    assert opens(kit)
    assert not opens(salon.kit)


def test_a_new_kit_does_not_count_before_it_was_typed_back_too(seat, salon):
    desk = seat(Tier.OWNER)
    desk.run(count_kit)
    renewed(desk, salon)
    assert not desk.run(kit_counted)
    desk.run(count_kit)
    assert desk.run(kit_counted)


def test_a_new_kit_wants_the_password_and_the_owner(seat, salon):
    with pytest.raises(ProofNeeded):
        seat(Tier.OWNER).run(renew_kit)
    desk = seat(Tier.MANAGER)
    with pytest.raises(NotPermitted):
        renewed(desk, salon)


def test_the_kit_cannot_make_another_in_its_own_place(salon, clock, counter):
    counter.vault = VaultDoor(salon.folder, clock=clock).unlock_with_kit(salon.kit.code)
    with pytest.raises(NotPermitted):
        counter.vault.roster.renew_kit()


def test_the_log_fits_after_a_login_with_the_new_kit(seat, salon, opens, entries):
    desk = seat(Tier.OWNER)
    kit = renewed(desk, salon)
    assert opens(kit)
    assert [line.entry.case for line in entries()][-1] == "recovery.renew_kit"
    assert seat(Tier.OWNER).run(verify_log, Nobody()).sound
