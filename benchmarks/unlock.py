"""Unlocking a vault, beyond the key derivation that is slow on purpose."""

import statistics
from pathlib import Path

from benchmarks.row import Row, below, timed
from benchmarks.vaults import PASSWORD, SIZES, filled, world
from salon_vault.clock import SystemClock
from salon_vault.desk import Desk
from storage.door import VaultDoor
from storage.keys import FLOOR, SALT, derive

ROUNDS = 15
LIMIT = 50


def measure(folder: Path) -> list[Row]:
    """Measure in the smallest and in the largest vault."""
    return [_measured(folder, size) for size in (SIZES[0], SIZES[-1])]


def _measured(folder: Path, size: int) -> Row:
    vault = filled(folder, size)
    beyond = []
    for _ in range(ROUNDS):
        before = timed(_derive)
        door = VaultDoor(vault.folder, clock=SystemClock())
        who = door.people()[0].id
        desks: list[Desk] = []

        def unlock(door: VaultDoor = door, desks: list[Desk] = desks) -> None:
            desks.append(Desk(door.unlock(who, PASSWORD), world()))  # noqa: B023 - run at once
            desks[0].take_seat()

        taken = timed(unlock)
        desks[0].vault.close()
        # before and after, for other programs slow it down more than what is measured
        beyond.append(taken - (before + timed(_derive)) / 2)
    what = f"unlock and sit down, less Argon2id at the same cost, median of {ROUNDS}"
    return below("unlock", what, size, statistics.median(beyond), "ms", LIMIT, strictly=True)


def _derive() -> None:
    derive(PASSWORD, bytes(SALT), FLOOR)
