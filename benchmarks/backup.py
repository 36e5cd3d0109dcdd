"""A backup from the vault to a stick and back, against a plain copy of the same bytes."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.row import Row, against, below, reported, timed
from benchmarks.vaults import PASSWORD, SIZES, Filled, Patient, filled
from salon_vault.backup.use_cases import register_stick, stage_backup
from salon_vault.clock import SystemClock
from salon_vault.compartments import Compartment
from salon_vault.desk import Desk
from salon_vault.ports import World
from storage.backup.places import STAGING, pool_of
from storage.backup.shipping import ship
from storage.door import VaultDoor
from storage.exports import FileExports
from storage.paperless import NoPaper

PHOTOS = 4_000
"""Fewer than half of the clients have one; a salon that takes pictures has more."""
PHOTO = 600_000
"""Bytes of a photo of 2 048 pixels as a JPEG; 2.4 GB in all."""
NEW = PHOTOS // 100
"""Photos taken between the first backup and the second."""
LIMIT = 2.5
AGAIN = 5.0
"""Per cent of the first backup's bytes and time that a second one may take."""
AT_A_TIME = 4 * 1024 * 1024


def measure(folder: Path) -> list[Row]:
    """Back up a salon of 10 000 clients with its photos, then again with 1 % new ones."""
    vault = filled(folder, SIZES[1])
    stick = folder / "stick"
    stick.mkdir()
    with _evening(vault, 0) as desk:
        _photograph(desk, PHOTOS)
        desk.run(register_stick, stick, "A")
        first = _Backup(vault, desk, stick)
        peer = timed(lambda: _copy_plainly(vault, folder / "plain"))
    with _evening(vault, 1) as desk:
        _photograph(desk, NEW)
        second = _Backup(vault, desk, stick)
    shutil.rmtree(folder / "plain")
    return [*_first(vault, first, peer), *_second(vault, first, second)]


class _Days(SystemClock):
    """The clock of this PC, some days ahead: each backup belongs to an evening of its own."""

    def __init__(self, days: int) -> None:
        self._ahead = timedelta(days=days)

    def now(self) -> datetime:
        return super().now() + self._ahead


@contextmanager
def _evening(vault: Filled, days: int) -> Iterator[Desk]:
    clock = _Days(days)
    door = VaultDoor(vault.folder, clock=clock)
    opened = door.unlock(door.people()[0].id, PASSWORD)
    try:
        yield Desk(opened, World(clock, NoPaper(), FileExports()))
    finally:
        opened.close()


class _Backup:
    """One backup, made and shipped: how long each took in milliseconds, and how much went."""

    def __init__(self, vault: Filled, desk: Desk, stick: Path) -> None:
        begun = time.perf_counter()
        self.staged = desk.run(stage_backup, Patient())
        staged = time.perf_counter()
        report = ship(vault.folder, stick, Patient(), clock=SystemClock())
        self.staging = (staged - begun) * 1000
        self.shipping = (time.perf_counter() - staged) * 1000
        self.carried = report.carried
        self.whole = self.staging + self.shipping


def _photograph(desk: Desk, count: int) -> None:
    for _ in range(count):
        desk.vault.blobs.keep(Compartment.HEALTH, os.urandom(PHOTO))  # past the gate


def _copy_plainly(vault: Filled, target: Path) -> None:
    """Copy the newest set and all photos the plain way, each file flushed to the disk."""
    staging = vault.folder / STAGING
    (staged,) = (path for path in staging.iterdir() if path.is_dir())
    for place in (staged, pool_of(vault.folder)):
        for source in place.rglob("*"):
            if source.is_file():
                there = target / source.relative_to(vault.folder)
                there.parent.mkdir(parents=True, exist_ok=True)
                with source.open("rb") as given, there.open("wb") as taken:
                    shutil.copyfileobj(given, taken, AT_A_TIME)
                    taken.flush()
                    os.fsync(taken.fileno())


def _first(vault: Filled, first: _Backup, peer: float) -> list[Row]:
    size = f"{first.staged.size / 1e6:.0f} MB"
    return [
        against(
            "backup.first",
            f"staged, shipped, read back: database and {PHOTOS:,} photos, {size};"
            " peer: plain copy + fsync of each file",
            vault.clients,
            first.whole,
            "ms",
            peer,
            LIMIT,
        ),
        reported("backup.stage", "of that, staged here", vault.clients, first.staging, "ms"),
    ]


def _second(vault: Filled, first: _Backup, second: _Backup) -> list[Row]:
    return [
        below(
            "backup.second.bytes",
            f"bytes of a second backup with {NEW} new photos, of the first's",
            vault.clients,
            100 * second.carried / first.carried,
            "%",
            AGAIN,
        ),
        below(
            "backup.second.time",
            "time of that second backup, staged, shipped and read back, of the first's",
            vault.clients,
            100 * second.whole / first.whole,
            "%",
            AGAIN,
        ),
        reported(
            "backup.second.stage",
            "of that, staged here: the database is copied and checked whole each time",
            vault.clients,
            second.staging,
            "ms",
            first.staging,
        ),
    ]
