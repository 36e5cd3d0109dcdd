"""Entries that a shift's key signed are believed in a restored vault as they were before."""

import pytest

from salon_vault.desk import Desk
from salon_vault.keys.model import EVERY_COMPARTMENT, KeyChange, change_for_leaver
from salon_vault.log.model import Layer
from salon_vault.pins.use_cases import choose_pin
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.keeper_wire import Keeper
from storage.os_process import own_command
from tests.storage.backup.restoring import enter, restored
from tests.vaults import Patient

__all__ = ["restored"]

PIN = "407193"


@pytest.fixture
def keeper():
    keeper = Keeper(lambda: own_command("--keeper"))
    yield keeper
    keeper.close()


@pytest.fixture
def worked_by_pin(photographed, open_as, counter, clock, keeper, world):
    """Have reception work for a while after opening with the PIN of the shift."""
    open_as(Tier.OWNER).pins.allow([Tier.RECEPTION])
    counter.clear()
    who = photographed.people[Tier.RECEPTION]
    door = VaultDoor(photographed.folder, clock=clock, keeper=keeper)
    counter.vault = door.open_with_identity(who, photographed.identity(Tier.RECEPTION))
    desk = Desk(counter.vault, world)
    desk.take_seat()
    desk.run(choose_pin, PIN)
    counter.clear()
    door = VaultDoor(photographed.folder, clock=clock, keeper=keeper)
    counter.vault = door.unlock_with_pin(who, PIN)
    Desk(counter.vault, world).take_seat()
    counter.clear()


def nothing(vault):
    """Leave everything as it was when the set was made."""


def they_left(vault):
    leaver = next(one for one in vault.roster.members() if one.tier is Tier.RECEPTION)
    vault.change_keys(change_for_leaver(leaver), Patient())


def another_root(vault):
    vault.change_keys(KeyChange(EVERY_COMPARTMENT, root=True), Patient())


def faults_in(vault):
    with vault.work() as work:
        return {fault.layer for fault in work.log.verify(Patient()).faults}


@pytest.mark.parametrize("since", [nothing, they_left, another_root])
def test_the_log_of_a_restored_vault_holds_with_a_shift_in_it(
    photographed, worked_by_pin, stage, open_as, counter, restored, clock, since
):
    name = stage(Tier.OWNER)
    since(open_as(Tier.OWNER))
    counter.clear()
    made = restored(name)
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    assert faults_in(vault) == set()
    # the control: without the certificate the entries of the shift are nobody's
    assert vault._connection.execute("DELETE FROM shift_key").rowcount == 1
    assert Layer.SIGNATURE in faults_in(vault)
    vault.close()


def test_so_it_does_where_only_the_set_is_left(
    photographed, worked_by_pin, stage, restored, clock
):
    made = restored(stage(Tier.OWNER), present=None)
    vault = enter(made.folder, photographed, Tier.OWNER, clock)
    assert faults_in(vault) == set()
    vault.close()
