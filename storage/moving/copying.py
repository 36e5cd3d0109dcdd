"""Copying a closed vault file by file: hashed, flushed, read back from the medium."""

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from salon_vault.backup.errors import BackupDamaged
from storage.backup.drill import ROOM
from storage.backup.manifest import SealedFile
from storage.backup.places import check_plain, is_link
from storage.backup.reading import holds
from storage.backup.tally import Tally
from storage.ballast import BALLAST
from storage.lock_file import LOCK
from storage.moving.marks import MOVED, TRAVELLING
from storage.os_files import PRIVATE, fsync_file, fsync_folder

STAY = frozenset({LOCK, BALLAST, ROOM, MOVED, TRAVELLING})
"""What is of this PC alone, at the top of a vault's folder."""
UNFINISHED = ".new"
AT_A_TIME = 4 * 1024 * 1024
BLOCK = 64 * 1024
"""Bytes that the last piece of every file may take on a stick."""


def files_of(vault: Path) -> dict[str, int]:
    """Return the files that move and their sizes in bytes, by their paths below ``vault``."""
    return {
        path.relative_to(vault).as_posix(): path.stat().st_size for path in _files_in(vault)
    }


def room_for(sizes: Mapping[str, int]) -> int:
    """Return how many bytes have to be free."""
    return sum(size + BLOCK for size in sizes.values())


def copy_files(
    source: Path, target: Path, names: Iterable[str], tally: Tally
) -> dict[str, SealedFile]:
    """Copy ``names`` from one folder into an empty one, durably; return what was read."""
    copied: dict[str, SealedFile] = {}
    folders = {target}
    for name in names:
        path = target / name
        for folder in reversed(path.relative_to(target).parents[:-1]):
            (target / folder).mkdir(mode=0o700, exist_ok=True)
            folders.add(target / folder)
        copied[name] = _copy(source / name, path, tally)
    for folder in sorted(folders, reverse=True):
        fsync_folder(folder)
    return copied


def holds_all(folder: Path, files: Mapping[str, SealedFile], tally: Tally) -> bool:
    """Tell whether every file reads back from the medium as it should be."""
    return all(holds(folder / name, expected, tally) for name, expected in files.items())


def are_plain(folder: Path, files: Mapping[str, SealedFile]) -> bool:
    """Tell whether all are plain files of their sizes: no links, no pipes, nowhere else."""
    ways = {folder / way for name in files for way in PurePosixPath(name).parents}
    try:
        plain = all(
            check_plain(folder / name, "set") == file.size for name, file in files.items()
        )
    except BackupDamaged:
        return False
    return plain and not any(is_link(way) for way in ways - {folder})


def drop(folder: Path) -> None:
    """Remove what was begun, or a link or file that lies in its way; never what it leads to."""
    with suppress(OSError):
        if is_link(folder) or folder.is_file():
            folder.unlink()
        else:
            shutil.rmtree(folder)


def _files_in(vault: Path) -> Iterator[Path]:
    for path in sorted(vault.rglob("*")):
        top = path.relative_to(vault).parts[0]
        moves = top not in STAY and not path.name.endswith(UNFINISHED)
        if moves and path.is_file() and not is_link(path) and not is_link(path.parent):
            yield path


def _copy(source: Path, target: Path, tally: Tally) -> SealedFile:
    digest, size = hashlib.sha256(), 0
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(target, flags, PRIVATE)
    try:
        with source.open("rb", buffering=0) as file:
            while piece := file.read(AT_A_TIME):
                digest.update(piece)
                size += len(piece)
                rest = memoryview(piece)
                while rest:
                    rest = rest[os.write(descriptor, rest) :]
                tally.past(len(piece))
        fsync_file(descriptor)
    finally:
        os.close(descriptor)
    return SealedFile(size, digest.digest())
