"""Where sets lie and what a folder of a set may hold; everything else there is refused."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.backup.model import SetName, is_set_name
from storage.blobs import BLOBS

STAGING = "staging"
SETS = "sets"
MANIFEST = "BACKUP.json"
DATABASE = "db.sqlite"
DONE = "DONE"
PARTS = frozenset({MANIFEST, DATABASE, DONE})
UNFINISHED = ".new"
"""How the folder of a set ends while it is being made or copied."""

DROPPED = frozenset({".DS_Store", "desktop.ini", "Thumbs.db"})
"""What systems leave behind in folders that somebody looked into; never opened."""

MOST_ENTRIES = 16
"""Names in the folder of a set; a folder with more is not a set, and is read no further."""

LARGEST_DATABASE = 4 * 1024**3 - 1
"""Bytes: what a FAT stick takes in one file."""


def blob_path(pool: Path, blob: str) -> Path:
    """Return where a blob lies below the folder ``blobs`` of a vault or a stick."""
    return pool / blob[:2] / f"{blob}.bin"


def whole_sets(folder: Path) -> list[SetName]:
    """Return the names of the finished sets in a folder of sets, the newest first."""
    names = (entry.name for entry in _entries(folder) if entry.is_dir(follow_symlinks=False))
    return sorted(
        (
            SetName(name)
            for name in names
            if is_set_name(name) and (folder / name / DONE).is_file()
        ),
        reverse=True,
    )


def unfinished_sets(folder: Path) -> list[Path]:
    """Return the folders of sets that were never finished: begun, cut off, or half removed."""
    found = []
    for entry in _entries(folder):
        name = entry.name.removesuffix(UNFINISHED)
        if is_set_name(name) and entry.is_dir(follow_symlinks=False):
            path = folder / entry.name
            if name != entry.name or not (path / DONE).is_file():
                found.append(path)
    return sorted(found)


def check_set_folder(folder: Path) -> None:
    """
    Refuse whatever is not the folder of a set, before one byte of it is read.

    A set holds its three files and nothing else: no folder, no link of any kind, no second
    spelling of a name, no file that has another name elsewhere.

    Raises:
        BackupDamaged: ``set``.
        BackupUnfinished: if the last file is missing.
    """
    if is_link(folder) or not folder.is_dir():
        raise BackupDamaged("set")
    names = set()
    for number, entry in enumerate(_entries(folder)):
        name = entry.name
        if number == MOST_ENTRIES:
            raise BackupDamaged("set")
        if name in DROPPED or name.startswith("._"):
            continue
        if name not in PARTS:
            raise BackupDamaged("set")
        check_plain(folder / name, "set")
        names.add(name)
    if DONE not in names:
        raise BackupUnfinished
    if names != PARTS:
        raise BackupDamaged("set")


def check_plain(path: Path, part: str) -> int:
    """
    Return the size of a plain file; links, and files with two names, are refused.

    Raises:
        BackupDamaged: with ``part``, if it is anything else or not there.
    """
    try:
        found = os.lstat(path)
    except OSError as problem:
        raise BackupDamaged(part) from problem
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        raise BackupDamaged(part)
    return found.st_size


def is_link(path: Path) -> bool:
    """Tell whether a name leads elsewhere: symbolic links, and junctions on Windows."""
    return path.is_symlink() or path.is_junction()


def pool_of(place: Path) -> Path:
    """Return the folder of blobs in a vault's folder, or in a vault's folder on a stick."""
    return place / BLOBS


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except FileNotFoundError:
        return
