"""Carrying files to a stick: whole, flushed, and no more than a handful unflushed at a time."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged
from storage.backup.tally import Tally
from storage.os_files import fsync_file, fsync_folder

AT_A_TIME = 4 * 1024 * 1024
"""Bytes of one read, and between two looks at whoever is waiting."""
UNFLUSHED = 32
"""Files written before the first of them is flushed: the medium is kept busy meanwhile."""
FLUSHED_AFTER = 8 * 1024 * 1024
"""Bytes of one file between two flushes: a process that has to leave waits for no more."""
ASIDE = ".new"


def carry(files: Iterable[tuple[Path, Path]], part: str, tally: Tally) -> int:
    """
    Copy each (source, target), durably, and return how many bytes that were.

    A target gets its name when it is whole and flushed; on file systems that cannot rename in
    one step a torn name shows as a wrong size, or at the latest when it is read back.

    Raises:
        BackupDamaged: with ``part``, if a source cannot be read.
        OSError: whatever the medium of the targets says.
    """
    carried = 0
    open_files: list[tuple[int, Path]] = []
    folders: set[Path] = set()
    try:
        for source, target in files:
            descriptor = _create(target)
            open_files.append((descriptor, target))
            folders.add(target.parent)
            carried += _pour(source, descriptor, part, tally)
            if len(open_files) == UNFLUSHED:
                _settle(open_files)
        _settle(open_files)
    finally:
        for descriptor, _ in open_files:
            with suppress(OSError):
                os.close(descriptor)
    for folder in folders:
        fsync_folder(folder)
    return carried


def _create(target: Path) -> int:
    aside = target.with_name(target.name + ASIDE)
    if not target.parent.is_dir():
        target.parent.mkdir(mode=0o700, exist_ok=True)
        fsync_folder(target.parent.parent)
    # Whatever lies there goes: it may be a link, or another name of a file worth keeping.
    aside.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    return os.open(aside, flags | getattr(os, "O_BINARY", 0), 0o600)


def _pour(source: Path, descriptor: int, part: str, tally: Tally) -> int:
    poured = 0
    try:
        file = source.open("rb", buffering=0)
    except OSError as problem:
        raise BackupDamaged(part) from problem
    with file:
        while piece := _read(file.fileno(), part):
            rest = memoryview(piece)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            poured += len(piece)
            if poured % FLUSHED_AFTER == 0:
                fsync_file(descriptor)
            tally.past(len(piece))
    return poured


def _read(descriptor: int, part: str) -> bytes:
    try:
        return os.read(descriptor, AT_A_TIME)
    except OSError as problem:
        raise BackupDamaged(part) from problem


def _settle(open_files: list[tuple[int, Path]]) -> None:
    """Flush, close and name what was written so far."""
    for descriptor, _ in open_files:
        fsync_file(descriptor)
    while open_files:
        descriptor, target = open_files.pop(0)
        os.close(descriptor)
        os.replace(target.with_name(target.name + ASIDE), target)
