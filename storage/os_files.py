"""Files that are replaced whole or not at all, and survive the next power cut."""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from salon_vault.errors import DiskFull, ReadOnlyMedium, VaultMissing

PRIVATE = 0o600
"""Permissions of every file in a vault: this user, nobody else."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_LOCKED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.ELOOP})
"""The last is a link where a file should be: see ``plain``."""
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV})

_WINDOWS_BUSY = frozenset({5, 32, 33})
"""Access denied, sharing violation, lock violation: a virus scanner looks at the file."""

_WINDOWS_WAITS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""Seconds between attempts, 2.5 in all."""


@contextmanager
def translated_os_errors() -> Iterator[None]:
    """Turn what the system says about disks into the errors of this program."""
    try:
        yield
    except OSError as problem:
        if problem.errno in _FULL:
            raise DiskFull from problem
        if problem.errno in _LOCKED:
            raise ReadOnlyMedium from problem
        if problem.errno in _GONE:
            raise VaultMissing("folder") from problem
        raise


def plain(path: str, flags: int) -> int:
    """
    Open a file as an ``opener`` of ``open`` does, where others can write to the folder.

    No link is followed, and a pipe holds nobody up.

    Raises:
        OSError: also if it is no file.
    """
    least = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | least | getattr(os, "O_BINARY", 0), PRIVATE)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EPERM, "no file")
    return descriptor


def replace_durably(path: Path, contents: bytes) -> None:
    """
    Put ``contents`` at ``path``: after a crash there is the old file or the new, never a mix.

    Raises:
        DiskFull, ReadOnlyMedium, VaultMissing: and the old file is as it was.
    """
    swap_in(write_aside(path, contents), path)


def write_aside(path: Path, contents: bytes) -> Path:
    """
    Write ``contents`` beside ``path``, flushed to the disk, and return where.

    Raises:
        DiskFull, ReadOnlyMedium, VaultMissing: and nothing is left behind.
    """
    aside = path.with_name(path.name + ".new")
    with translated_os_errors():
        try:
            _write(aside, contents)
        except OSError:
            aside.unlink(missing_ok=True)
            raise
    return aside


def swap_in(aside: Path, path: Path) -> None:
    """
    Let the file at ``aside`` take the place of ``path``, durably.

    Raises:
        DiskFull, ReadOnlyMedium, VaultMissing: and the old file is as it was.
    """
    with translated_os_errors():
        _replace(aside, path)
        fsync_folder(path.parent)


def fsync_folder(path: Path) -> None:
    """Flush the names in a folder to the disk; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def fsync_file(descriptor: int) -> None:
    """Flush a file to the disk itself; on macOS plain fsync stops at the drive's cache."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        return
    os.fsync(descriptor)


def _write(path: Path, contents: bytes) -> None:
    # Whatever lies there goes: it may be a link, or another name of a file worth keeping.
    path.unlink(missing_ok=True)
    binary = getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, PRIVATE)
    try:
        rest = memoryview(contents)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        fsync_file(descriptor)
    finally:
        os.close(descriptor)


def _replace(aside: Path, path: Path) -> None:
    for wait in _WINDOWS_WAITS:
        try:
            os.replace(aside, path)
        except PermissionError as problem:
            if getattr(problem, "winerror", None) not in _WINDOWS_BUSY:
                raise
            time.sleep(wait)
        else:
            return
    os.replace(aside, path)
