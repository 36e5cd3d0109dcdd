"""The courier of one vault folder: looks what is plugged in, and goes there."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import disk_usage

from salon_vault.backup.courier import Drive
from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.backup.model import SetName
from salon_vault.backup.schedule import errand_of
from salon_vault.backup.state import BackupState
from salon_vault.errors import VaultTooNew
from salon_vault.ports import Clock, Progress
from storage.backup.keyless import (
    Register,
    locked_backup_state,
    read_register,
    read_shipments,
)
from storage.backup.places import STAGING, whole_sets
from storage.backup.reading import read_manifest
from storage.backup.shipping import ship
from storage.backup.stick import PluggedIn, find_sticks
from storage.backup.verifying import verify_stick
from storage.os_sticks import Sticks, plugged_in


class StickCourier:
    """Carries the sets of the vault in ``folder`` to whatever is plugged in."""

    def __init__(self, folder: Path, *, clock: Clock, sticks: Sticks = plugged_in) -> None:
        self._folder = folder
        self._clock = clock
        self._sticks = sticks

    def drives(self) -> Sequence[Drive]:
        """Return what is plugged in now, registered or not."""
        register = read_register(self._folder)
        found = (self._drive(root, register) for root in self._sticks())
        return [drive for drive in found if drive is not None]

    def drive(self, root: Path) -> Drive | None:
        """Return what is plugged in at ``root``, None if there is nothing."""
        return self._drive(root, read_register(self._folder))

    def ship(self, root: Path, progress: Progress) -> SetName:
        """Carry the newest staged set there; see ``storage.backup.shipping``."""
        return ship(self._folder, root, progress, clock=self._clock).set

    def read_back(self, root: Path, progress: Progress) -> Mapping[SetName, str]:
        """Read every set there; see ``storage.backup.verifying``."""
        return verify_stick(self._folder, root, progress, clock=self._clock).sets

    def state(self) -> BackupState:
        """Return how well the vault is backed up, as far as that is known without a key."""
        return locked_backup_state(self._folder, self._clock.now())

    def sizes(self) -> Mapping[SetName, int]:
        """Return the bytes of every set on this PC or on a stick that is plugged in now."""
        sticks = find_sticks(read_register(self._folder), self._sticks())
        sizes: dict[SetName, int] = {}
        for place in (self._folder / STAGING, *(stick.sets for stick in sticks)):
            sizes |= {name: size for name, size in _sizes_in(place) if name not in sizes}
        return sizes

    def _drive(self, root: Path, register: Register | None) -> Drive | None:
        try:
            free = disk_usage(root).free
        except OSError:
            return None
        stick = next(iter(find_sticks(register, [root])), None)
        if stick is None:
            return Drive(root, free)
        ours = [each for each in read_shipments(self._folder) if each.stick == stick.id]
        newest = next(iter(whole_sets(self._folder / STAGING)), None)
        errand = errand_of(newest, _sets_on(stick), ours, self._clock.now())
        return Drive(root, free, stick.id, stick.label, errand)


def _sets_on(stick: PluggedIn) -> Sequence[SetName]:
    try:
        return whole_sets(stick.sets)
    except OSError:
        return ()


def _sizes_in(place: Path) -> Iterator[tuple[SetName, int]]:
    try:
        names = whole_sets(place)
    except OSError:
        return
    for name in names:
        try:
            yield name, read_manifest(place / name).size
        except (BackupDamaged, BackupUnfinished, VaultTooNew, OSError):
            continue
