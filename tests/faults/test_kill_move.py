"""A killed move leaves one vault in force: the old one before its mark, then the new."""

import shutil
import sys
from collections import Counter
from math import ceil

import pytest

from salon_vault.moving.errors import VaultMoved, VaultTravelling
from salon_vault.ports import World
from storage.door import VaultDoor
from storage.exports import FileExports
from storage.moving.mover import VaultMover
from storage.paperless import NoPaper
from tests.faults.scale import times
from tests.faults.tracing import killed_before, moments
from tests.vaults import Patient, TickingClock

pytestmark = pytest.mark.on_disk


@pytest.fixture
def moves(salon, tmp_path):
    """Return a command that moves a fresh copy of the vault, and where copy and stick lie."""

    def moves(name):
        place = tmp_path / name
        vault, stick = place / "Salon.svault", place / "stick"
        shutil.copytree(salon.folder, vault)
        stick.mkdir()
        words = [sys.executable, "-m", "tests.faults.move_ways", vault, stick, salon.kit.code]
        return list(map(str, words)), vault, stick / vault.name

    return moves


def in_force(vault, copy):
    """Say which of the two goes on: "old", "new", or what is wrong."""
    code = ""
    try:
        VaultDoor(vault, clock=TickingClock()).close()
        old = True
    except VaultMoved as moved:
        old, code = False, moved.code
    try:
        if copy.exists():
            VaultDoor(copy, clock=TickingClock()).close()
            return "both: a copy opens without its code"
    except VaultTravelling:
        pass
    if old:
        return "old"
    world = World(TickingClock(), NoPaper(), FileExports())
    mover = VaultMover(copy, world=world, home=vault.parent / "new", sticks=list)
    arrived = mover.arrive(code, Patient())
    VaultDoor(arrived, clock=TickingClock()).close()
    return "new"


def test_a_killed_move_leaves_one_vault_in_force_and_never_none_or_two(moves, tmp_path):
    whole, *_places = moves("whole")
    all_moments = moments(whole, tmp_path / "strace")
    most = times(12, 400)
    chosen = [*all_moments[:: ceil(len(all_moments) / most)], *all_moments[-8:]]
    seen = Counter()
    for number, moment in enumerate(chosen):
        command, vault, copy = moves(str(number))
        said = killed_before(moment, command)
        found = in_force(vault, copy)
        seen[found] += 1
        assert found in {"old", "new"}
        assert found == "new" or said != b"ACK1\n"
        shutil.rmtree(vault.parent)
    assert seen["old"] > 0
    assert seen["new"] > 0


def test_control_without_the_mark_in_the_copy_two_vaults_would_go_on(moves):
    _command, vault, copy = moves("plain")
    shutil.copytree(vault, copy)
    assert in_force(vault, copy).startswith("both")
