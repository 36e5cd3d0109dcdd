"""Unlocking by the PIN of a shift: from the sixth digit to the desk."""

import statistics
from pathlib import Path

from benchmarks.row import Row, below, timed
from benchmarks.vaults import PASSWORD, SIZES, filled, world
from salon_vault.clock import SystemClock
from salon_vault.desk import Desk
from salon_vault.staff.model import Tier, new_staff_id
from storage.door import VaultDoor
from storage.keeper_wire import Keeper
from storage.keys import SALT, derive
from storage.os_process import own_command
from storage.pin_parcel import COST

ROUNDS = 9
LIMIT = 2000
OWN = "gravel-otter-plum-nine-lamps"
PIN = "407193"


def measure(folder: Path) -> list[Row]:
    """Measure in the largest vault."""
    vault = filled(folder, SIZES[-1])
    keeper = Keeper(lambda: own_command("--keeper"))
    try:
        return [_measured(vault.folder, SIZES[-1], keeper)]
    finally:
        keeper.close()


def _measured(folder: Path, size: int, keeper: Keeper) -> Row:
    who = _with_pin(folder, keeper)
    taken = []
    for _ in range(ROUNDS):
        door = VaultDoor(folder, clock=SystemClock(), keeper=keeper)
        desks: list[Desk] = []

        def unlock(door: VaultDoor = door, desks: list[Desk] = desks) -> None:
            desks.append(Desk(door.unlock_with_pin(who, PIN), world()))
            desks[0].take_seat()

        taken.append(timed(unlock))
        desks[0].vault.close()
    alone = statistics.median(timed(lambda: derive(PIN, bytes(SALT), COST)) for _ in taken)
    what = f"from six digits to the desk, against Argon2id alone, slowest of {ROUNDS}"
    return below("pin", what, size, max(taken), "ms", LIMIT, alone)


def _with_pin(folder: Path, keeper: Keeper) -> str:
    """Have the owner allow PINs, enrol a receptionist, and let them choose one."""
    door = VaultDoor(folder, clock=SystemClock(), keeper=keeper)
    owner = door.unlock(door.people()[0].id, PASSWORD)
    owner.pins.allow([Tier.RECEPTION])
    who = owner.roster.add(new_staff_id()[:8], Tier.RECEPTION, frozenset(), OWN)
    owner.close()
    door = VaultDoor(folder, clock=SystemClock(), keeper=keeper)
    desk = Desk(door.unlock(who, OWN), world())
    desk.take_seat()
    desk.vault.pins.choose(PIN)
    desk.vault.close()
    return who
