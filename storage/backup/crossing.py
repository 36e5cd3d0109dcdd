"""
One crossing of a set from this PC to a stick.

The order is the point: blobs, database and manifest, flushed; all of it read back from the
medium; then the set's name; then its last file. What was cut off goes on where it stopped.
"""

import os
import shutil
import stat
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from salon_vault.backup.errors import (
    BackupDamaged,
    BackupUnfinished,
    StickFull,
    StickGone,
    StickUnfaithful,
)
from salon_vault.backup.model import SetName
from salon_vault.errors import VaultTooNew
from salon_vault.ports import Progress
from storage.backup.carrying import carry
from storage.backup.manifest import SealedFile
from storage.backup.manifest_json import done_bytes
from storage.backup.places import (
    DATABASE,
    DONE,
    MANIFEST,
    STAGING,
    UNFINISHED,
    blob_path,
    check_plain,
    is_link,
    pool_of,
    unfinished_sets,
    whole_sets,
)
from storage.backup.pruning import remove_orphans, remove_set
from storage.backup.reading import described, holds, read_manifest
from storage.backup.stick import PluggedIn
from storage.backup.tally import Tally
from storage.os_files import fsync_folder, replace_durably, swap_in
from storage.os_medium import from_medium


@dataclass(frozen=True, slots=True)
class Item:
    """One file on its way."""

    source: Path
    target: Path
    expected: SealedFile
    part: str
    """``database``, ``manifest`` or ``blob``."""


class Crossing:
    """One set on its way to one stick."""

    def __init__(
        self, vault: Path, stick: PluggedIn, name: SetName, damaged: Collection[SetName]
    ) -> None:
        """
        Look at what is to cross; after damage on the stick no blob on it is taken on trust.

        Raises:
            BackupDamaged, VaultTooNew: if the staged set is not what it was.
        """
        self._staged = vault / STAGING / name
        self._manifest = read_manifest(self._staged)
        self._stick = stick
        self._final = stick.sets / name
        self._building = stick.sets / f"{name}{UNFINISHED}"
        self._raw = described(self._staged / MANIFEST)
        vouched = {} if damaged else _vouched_for(stick)
        self._blobs = [
            Item(blob_path(pool_of(vault), id_), blob_path(stick.pool, id_), blob, "blob")
            for id_, blob in self._manifest.blobs.items()
            if vouched.get(id_) != blob or not _lies_there(stick.pool, id_, blob.size)
        ]

    def make(self, progress: Progress) -> int:
        """
        Carry what is missing, read back what nobody vouches for; return the bytes copied.

        Raises:
            StickGone, StickFull, StickUnfaithful, BackupDamaged, Cancelled: see ``ship``.
            OSError: whatever else the stick says.
        """
        self._resume()
        items = [*self._files(), *self._blobs]
        missing = [item for item in items if not _is_there(item.target, item.expected)]
        self._make_room(missing)
        to_read = sum(item.expected.size for item in items)
        tally = Tally(progress, sum(item.expected.size for item in missing) + to_read)
        carried = _carry(missing, tally)
        fsync_folder(self._stick.pool)
        failed = [item for item in items if not holds(item.target, item.expected, tally)]
        stale = [item for item in failed if item not in missing]
        if stale and self._stick.is_there():  # cut off under its whole length, or rotten since
            carried += _carry(stale, tally)
            again = [item for item in stale if not holds(item.target, item.expected, tally)]
            failed = [item for item in failed if item not in stale] + again
        self._refuse(failed, tally)
        self._finish()
        return carried

    def _resume(self) -> None:
        """Go on with what a crossing before this one left of the same set."""
        if self._final.is_dir() and not self._building.is_dir():
            os.replace(self._final, self._building)
        self._building.mkdir(exist_ok=True)
        for name in (DONE, f"{DONE}.new"):
            (self._building / name).unlink(missing_ok=True)

    def _files(self) -> Iterator[Item]:
        for name, expected, part in (
            (DATABASE, self._manifest.database, "database"),
            (MANIFEST, self._raw, "manifest"),
        ):
            yield Item(self._staged / name, self._building / name, expected, part)

    def _make_room(self, missing: list[Item]) -> None:
        """Refuse before anything is written, and before that let go of what nobody needs."""
        block = _block(self._stick.root)
        wanted = sum(-(-item.expected.size // block) * block + block for item in missing)
        if _free(self._stick.root) >= wanted:
            return
        for left in unfinished_sets(self._stick.sets):
            if left != self._building:
                remove_set(left)
        remove_orphans(self._stick.sets, self._stick.pool, self._manifest.blobs)
        if _free(self._stick.root) < wanted:
            raise StickFull

    def _refuse(self, failed: list[Item], tally: Tally) -> None:
        if not failed:
            return
        if not self._stick.is_there():
            raise StickGone
        for item in failed:
            if not holds(item.source, item.expected, tally):
                raise BackupDamaged(item.part)
        for item in failed:
            item.target.unlink(missing_ok=True)
        raise StickUnfaithful

    def _finish(self) -> None:
        swap_in(self._building, self._final)
        last = done_bytes((self._final / MANIFEST).read_bytes())
        replace_durably(self._final / DONE, last)
        if b"".join(map(bytes, from_medium(self._final / DONE))) != last:
            (self._final / DONE).unlink(missing_ok=True)
            raise StickUnfaithful


def _carry(items: list[Item], tally: Tally) -> int:
    """Carry the blobs first: the manifest must never be there before what it names."""
    carried = 0
    for part in ("blob", "database", "manifest"):
        files = ((item.source, item.target) for item in items if item.part == part)
        carried += carry(files, part, tally)
    return carried


def _vouched_for(stick: PluggedIn) -> dict[str, SealedFile]:
    """Return the blobs that finished sets on the stick name: those were read back once."""
    vouched: dict[str, SealedFile] = {}
    for name in whole_sets(stick.sets):
        try:
            vouched.update(read_manifest(stick.sets / name).blobs)
        except (BackupDamaged, BackupUnfinished, VaultTooNew):
            continue
    return vouched


def _lies_there(pool: Path, id_: str, size: int) -> bool:
    """Tell whether a blob that was read back once is there still; asked of every photo."""
    try:
        found = os.lstat(f"{pool}/{id_[:2]}/{id_}.bin")
    except OSError:
        return False
    return found.st_size == size and stat.S_ISREG(found.st_mode)


def _is_there(path: Path, expected: SealedFile) -> bool:
    try:
        return check_plain(path, "blob") == expected.size and not is_link(path.parent)
    except BackupDamaged:
        return False


def _free(root: Path) -> int:
    return shutil.disk_usage(root).free


def _block(root: Path) -> int:
    """Return the bytes by which files grow on this file system."""
    if sys.platform == "win32":
        return 64 * 1024  # what exFAT rounds up to on a large stick
    return os.statvfs(root).f_frsize
