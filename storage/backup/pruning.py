"""Taking old sets off a stick, and blobs that no set on it names any more."""

import re
from collections.abc import Iterable
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.backup.model import SetName
from salon_vault.backup.retention import kept
from salon_vault.errors import VaultTooNew
from storage.backup.places import (
    DONE,
    PARTS,
    blob_path,
    check_plain,
    is_link,
    unfinished_sets,
    whole_sets,
)
from storage.backup.reading import read_manifest

_BLOB = re.compile(r"([0-9a-f]{32})\.bin(\.new)?", re.ASCII)
_PREFIX = re.compile(r"[0-9a-f]{2}", re.ASCII)


def prune(
    sets: Path, pool: Path, damaged: Iterable[SetName] = (), shipped: SetName | None = None
) -> list[SetName]:
    """
    Remove the sets that retention lets go, then the blobs that none of the others names.

    Called only after the newest set on the stick was verified. ``damaged`` sets take nobody's
    place: their neighbours stay beside them. The one just ``shipped`` stays, whatever day the
    others claim to be of. What is no part of a set is never touched.

    Returns the removed sets.
    """
    names = whole_sets(sets)
    stay = kept(names) | kept(set(names) - set(damaged))
    gone = [name for name in names if name not in stay and name != shipped]
    going = [sets / name for name in gone] + unfinished_sets(sets)
    for folder in going:
        remove_set(folder)
    if going:
        remove_orphans(sets, pool)
    return gone


def remove_set(folder: Path) -> None:
    """
    Remove the files of a set, the last one first: what a crash leaves is no finished set.

    Files that belong to no set stay, and their folder with them.
    """
    (folder / DONE).unlink(missing_ok=True)
    for name in PARTS:
        for path in (folder / name, folder / f"{name}.new"):
            path.unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()


def remove_orphans(sets: Path, pool: Path, but: Iterable[str] = ()) -> int:
    """
    Remove blobs that no finished set names, nor ``but``, and return how many they were.

    If a single set cannot tell what it names, every blob stays.
    """
    named = set(but)
    try:
        for name in whole_sets(sets):
            named.update(read_manifest(sets / name).blobs)
    except (BackupDamaged, BackupUnfinished, VaultTooNew):
        return 0
    count = 0
    for path in _blobs_in(pool):
        if path.name.endswith(".new") or path.name.removesuffix(".bin") not in named:
            path.unlink(missing_ok=True)
            count += 1
    return count


def _blobs_in(pool: Path) -> list[Path]:
    found: list[Path] = []
    if not pool.is_dir() or is_link(pool):
        return found
    for folder in pool.iterdir():
        if _PREFIX.fullmatch(folder.name) and folder.is_dir() and not is_link(folder):
            found += (path for path in folder.iterdir() if _is_ours(pool, path))
    return found


def _is_ours(pool: Path, path: Path) -> bool:
    named = _BLOB.fullmatch(path.name)
    if named is None or blob_path(pool, named[1]).parent != path.parent:
        return False
    try:
        check_plain(path, "blob")
    except BackupDamaged:
        return False
    return True
