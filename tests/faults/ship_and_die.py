"""
Stage, ship and prune again and again, killed each time: run by ``test_kill_backup``.

Run as ``python -m tests.faults.ship_and_die FOLDER STICK ROUNDS WAY`` with the owner's id and
identity on its input; prints one line of JSON about each round: what is wrong, and whether
the kill came before the work was done. WAY is ``ours``, or ``careless`` to see that a set
called finished too early is noticed. It is a program, because it forks.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

from salon_vault.backup.use_cases import stage_backup
from salon_vault.compartments import Compartment
from salon_vault.desk import Desk
from salon_vault.errors import VaultError
from salon_vault.ports import World
from storage.backup.keyless import read_register
from storage.backup.manifest_json import done_bytes
from storage.backup.places import DONE, MANIFEST, SETS, STAGING, blob_path, pool_of, whole_sets
from storage.backup.reading import check_set, read_manifest
from storage.backup.shipping import ship
from storage.backup.stick import stick_at
from storage.door import VaultDoor
from storage.identity import Identity
from tests.vaults import Patient, TickingClock

PHOTOS = 6


class Days(TickingClock):
    """A clock on which every round is another day, so that retention has work to do."""

    def __init__(self, day):
        super().__init__()
        self._now += timedelta(days=day)


def main():
    folder, root, rounds, way = (
        Path(sys.argv[1]),
        Path(sys.argv[2]),
        int(sys.argv[3]),
        sys.argv[4],
    )
    who, packed = sys.stdin.read().split()
    chance = random.Random(4)
    for day in range(rounds):
        working = partial(work, folder, root, who, bytes.fromhex(packed), day, way)
        before = live_files(folder)
        killed = kill_one(working, chance)
        print(json.dumps({"killed": killed, "wrong": whats_wrong(folder, root, before)}))
        sys.stdout.flush()


def kill_one(working, chance):
    """Let a child work until it is killed; tell whether that came before it was done."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            working(lambda step: os.write(writing, step))
        finally:
            os._exit(1)
    os.close(writing)
    for _ in range(chance.randrange(1, 4)):  # begun, staged, shipped
        os.read(reading, 1)
    select.select([], [], [], chance.uniform(0, 0.03))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(reading)
    return os.WIFSIGNALED(status)


def work(folder, root, who, packed, day, way, tell):
    clock = Days(day)
    vault = VaultDoor(folder, clock=clock).open_with_identity(who, Identity.unpacked(packed))
    for number in range(PHOTOS):
        vault.blobs.keep(Compartment.HEALTH, b"photo %d %d " % (day, number) * 4000)
    tell(b"b")
    name = Desk(vault, World(clock, None, None)).run(stage_backup, Patient()).name
    tell(b"s")
    if way == "careless":
        carelessly(folder, root, name)
    else:
        ship(folder, root, Patient(), clock=clock)
    tell(b"d")
    vault.close()


def carelessly(folder, root, name):
    """Copy a set the way anybody would: last file first, then the rest."""
    stick = stick_at(root, read_register(folder))
    staged, target = folder / STAGING / name, stick.sets / name
    target.mkdir()
    raw = (staged / MANIFEST).read_bytes()
    (target / MANIFEST).write_bytes(raw)
    (target / DONE).write_bytes(done_bytes(raw))
    for id_ in read_manifest(staged).blobs:
        there = blob_path(stick.pool, id_)
        there.parent.mkdir(exist_ok=True)
        shutil.copyfile(blob_path(pool_of(folder), id_), there)
        os.sync()
    shutil.copyfile(staged / "db.sqlite", target / "db.sqlite")


def live_files(folder):
    """Return the sealed photos of the vault, which no backup may change."""
    return {path: path.read_bytes() for path in pool_of(folder).rglob("*.bin")}


def whats_wrong(folder, root, before):
    now = live_files(folder)
    if any(now.get(path) != raw for path, raw in before.items()):
        return "a photo in the vault"
    stick = stick_at(root, read_register(folder))
    places = ((folder / STAGING, pool_of(folder)), (stick.home / SETS, stick.pool))
    for sets, pool in places:
        for name in whole_sets(sets):
            try:
                check_set(sets / name, pool, Patient())
            except VaultError as error:
                return f"{sets.name}: {type(error).__name__} {error}"
    return ""


if __name__ == "__main__":
    main()
