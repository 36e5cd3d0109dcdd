"""Vaults to try things on: founded once, at the least cost, then copied."""

import atexit
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from salon_vault.door import Founder, Kit
from storage.door import VaultDoor
from storage.founding import found_vault
from storage.header_files import HeaderFiles
from storage.keys import FLOOR
from storage.unlocking import identity_of
from tests.cheap_logins import make_cheap

PASSWORD = "seven lavender chairs"
SMALL_STEP = 64 * 1024
"""Bytes of a step of ballast in a test's vault."""


class TickingClock:
    """A clock that moves by a second whenever somebody looks at it."""

    def __init__(self):
        self._now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
        self._since = 0.0

    def now(self):
        self._now += timedelta(seconds=1)
        return self._now

    def monotonic(self):
        self._since += 1
        return self._since


class Patient:
    """Somebody waiting, without a word."""

    def reached(self, done, of):
        pass


def found(folder: Path) -> Kit:
    """Found a vault in ``folder`` with one owner, close it, and return its kit."""
    founder = Founder("Owner", PASSWORD)
    vault, kit = found_vault(
        folder, founder, clock=TickingClock(), cost=FLOOR, ballast_step=SMALL_STEP
    )
    vault.close()
    return kit


@cache
def template() -> tuple[Path, Kit]:
    """Return a vault nobody opens, to be copied, and its kit."""
    place = Path(tempfile.mkdtemp(prefix="salon-"))
    atexit.register(shutil.rmtree, place)
    folder = place / "Lotus.svault"
    kit = found(folder)
    files = HeaderFiles(folder)
    owner = files.load().sheet.lines[0].member.id
    make_cheap(files, owner, identity_of(files.load(), owner, PASSWORD), PASSWORD)
    return folder, kit


def copied_vault(place: Path) -> Path:
    """Return a vault of its own below ``place``."""
    return Path(shutil.copytree(template()[0], place / "Lotus.svault"))


def door_of(folder: Path) -> VaultDoor:
    """Return the door of the vault in ``folder``."""
    return VaultDoor(folder, clock=TickingClock())


def opened(folder: Path):
    """Open the vault in ``folder`` as its owner."""
    door = door_of(folder)
    return door.unlock(door.people()[0].id, PASSWORD)
