"""A trial restore: the newest set is opened beside the vault, looked into and dropped."""

import secrets
import shutil
from collections.abc import Generator, Iterable, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from salon_vault.backup.errors import (
    BackupDamaged,
    BackupUnfinished,
    NothingStaged,
    StickGone,
)
from salon_vault.backup.model import SetName
from salon_vault.checks.model import PHOTOS, Drill, Flaw
from salon_vault.compartments import Compartment
from salon_vault.errors import (
    DatabaseDamaged,
    NotFound,
    NotPermitted,
    RecordDamaged,
    RootKeySwapped,
    SlotDamaged,
    Trouble,
    VaultTooNew,
)
from salon_vault.ports import Clock, Progress
from salon_vault.staff.model import StaffId
from storage.backup.keyless import read_register
from storage.backup.opening import OpenedSet, Opener, open_set
from storage.backup.places import STAGING, pool_of, whole_sets
from storage.backup.reading import read_manifest
from storage.backup.stick import PluggedIn, find_sticks
from storage.blobs import SealedBlobs
from storage.cipher import translated
from storage.former_keys import kept_former
from storage.header import Header
from storage.identity import Identity
from storage.migrate import bring_up_to_date
from storage.os_files import translated_os_errors
from storage.ring import KeyRing
from storage.roll import Roll
from storage.verification import Verifier

ROOM = "drill"
"""The folder in the vault's own in which a set is opened; never there for long."""


@dataclass(frozen=True, slots=True)
class SetAtHand:
    """A finished set on this PC or on a plugged-in stick."""

    name: SetName
    folder: Path
    pool: Path
    on: PluggedIn | None = None
    """The stick it lies on; None for this PC."""

    @property
    def stick(self) -> str:
        """The label of its stick; "" for this PC."""
        return self.on.label if self.on is not None else ""

    def is_there(self) -> bool:
        """Tell whether its stick, if it lies on one, is still plugged in."""
        return self.on is None or self.on.is_there()

    def rows(self) -> Mapping[str, int]:
        """Return its rows by table; none if its manifest does not hold."""
        with suppress(BackupDamaged, BackupUnfinished, VaultTooNew):
            return read_manifest(self.folder).contained.rows
        return {}


def sets_at_hand(vault: Path, roots: Iterable[Path]) -> list[SetAtHand]:
    """Return the finished sets on this PC and on registered sticks, the newest first."""
    staging = vault / STAGING
    found = [SetAtHand(name, staging / name, pool_of(vault)) for name in whole_sets(staging)]
    for stick in find_sticks(read_register(vault), roots):
        found += [
            SetAtHand(name, stick.sets / name, stick.pool, stick)
            for name in whole_sets(stick.sets)
        ]
    return sorted(found, key=lambda one: (one.name, one.on is None), reverse=True)


@contextmanager
def trial_room(vault: Path) -> Generator[Path]:
    """
    Have an empty folder on this PC's own disk in which a set is opened; it goes afterwards.

    Raises:
        DiskFull, ReadOnlyMedium: if there can be none.
    """
    sweep_drill(vault)
    room = vault / ROOM
    try:
        with translated_os_errors():
            room.mkdir(mode=0o700)
        yield room
    finally:
        sweep_drill(vault)


def sweep_drill(vault: Path) -> None:
    """Remove what a trial restore left that was cut short; nobody has its keys any more."""
    shutil.rmtree(vault / ROOM, ignore_errors=True)


def try_newest(
    vault: Path,
    ring: KeyRing,
    header: Header,
    roots: Iterable[Path],
    progress: Progress,
    *,
    clock: Clock,
) -> Drill:
    """
    Open the newest set at hand with the keys of whoever sits at the desk, and look into it.

    A set that is damaged or does not open is a result, not an error.

    Raises:
        NothingStaged: if there is no set.
        StickGone: if it lay on a stick that was pulled out meanwhile; nothing is said of it.
        DiskFull, ReadOnlyMedium, Cancelled: and nothing is left behind.
    """
    newest = next(iter(sets_at_hand(vault, roots)), None)
    if newest is None:
        raise NothingStaged
    tried = Drill(clock.now(), newest.name, newest.stick)
    try:
        with trial_room(vault) as room:
            opened = open_set(newest.folder, newest.pool, _as(ring, header), room, progress)
            with closing(opened):
                return _looked_into(opened, tried, progress)
    except (BackupDamaged, BackupUnfinished, DatabaseDamaged, VaultTooNew) as problem:
        if not newest.is_there():
            raise StickGone from problem
        return replace(tried, flaw=Flaw.DAMAGED)
    except (NotFound, RootKeySwapped, SlotDamaged):
        return replace(tried, flaw=Flaw.CLOSED)


def _as(ring: KeyRing, header: Header) -> Opener:
    """Return an opener with the identity at the desk, for sets of this vault and no other."""

    def opened(then: Header) -> tuple[StaffId, Identity]:
        if then.root not in header.roots:
            raise RootKeySwapped
        return ring.member.id, ring.identity_under(then.root)

    return opened


def _looked_into(opened: OpenedSet, tried: Drill, progress: Progress) -> Drill:
    held = opened.manifest.contained
    tried = replace(tried, clients=held.rows.get("client", 0), entries=held.log_seq)
    bring_up_to_date(opened.connection, before=lambda: None)
    opened.ring.learn(kept_former(opened.connection))
    photos, all_opened = _open_some(opened, progress)
    tried = replace(tried, photos=photos)
    if not all_opened:
        return replace(tried, flaw=Flaw.PHOTO)
    roll = Roll.of(opened.manifest.header())
    walk = Verifier(opened.connection, opened.ring, roll, quick=True)
    return tried if walk.verify(progress).sound else replace(tried, flaw=Flaw.LOG)


def _open_some(opened: OpenedSet, progress: Progress) -> tuple[int, bool]:
    """Open some blobs chosen at random; return how many, and whether each of them opened."""
    with translated():
        rows = opened.connection.execute("SELECT id, compartment FROM blob").fetchall()
    there = [row for row in rows if row[0] in opened.manifest.blobs]
    chosen = secrets.SystemRandom().sample(there, min(PHOTOS, len(there)))
    blobs = SealedBlobs(opened.pool.parent, opened.connection, opened.ring)
    for number, (id_, compartment) in enumerate(chosen):
        try:
            blobs.read(Compartment(compartment), id_)
        except (NotFound, NotPermitted, Trouble, RecordDamaged):
            return number, False
        progress.reached(number + 1, len(chosen))
    return len(chosen), True
