"""
Room kept back for a full disk: let go of in steps, for the last change and its log entries.

While the disk is full, a change that fails with DiskFull is tried once more after a step.
"""

import os
import shutil
import sys
from pathlib import Path

from salon_vault.errors import VaultError
from storage.os_files import PRIVATE, fsync_file, fsync_folder, translated_os_errors

BALLAST = "ballast"
STEP = 8 * 1024 * 1024
"""Bytes that one step sets free."""
STEPS = 4
ROOM_TO_SPARE = 500 * 1024 * 1024
"""Free bytes from which on the ballast is laid again."""


class Ballast:
    """The file ``ballast`` of one vault folder."""

    def __init__(self, folder: Path, step: int = STEP) -> None:
        self._path = folder / BALLAST
        self._step = step

    def lay(self, steps: int = STEPS) -> None:
        """
        Take the room from the disk, really, and not as a hole in a file.

        Raises:
            DiskFull: if there is none; what was there before is kept.
        """
        kept = self.size
        wanted = steps * self._step
        if kept >= wanted:
            return
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        with os.fdopen(os.open(self._path, flags, PRIVATE), "ab") as file:
            try:
                with translated_os_errors():
                    _fill(file.fileno(), kept, wanted)
            except VaultError:
                file.truncate(kept)
                raise
            fsync_file(file.fileno())
        fsync_folder(self._path.parent)

    def refill(self) -> None:
        """
        Lay again what was let go of, once the disk has room to spare.

        A ballast that is not made of whole steps of ours was laid otherwise, and left alone.

        Raises:
            DiskFull: if the room was gone in the same moment.
        """
        spare = shutil.disk_usage(self._path.parent).free > ROOM_TO_SPARE
        if spare and self.size % self._step == 0:
            self.lay()

    @property
    def size(self) -> int:
        """The bytes that are still kept back."""
        return self._path.stat().st_size if self._path.exists() else 0

    def release(self) -> bool:
        """Give one step back to the disk; False if there is nothing left to give."""
        kept = self.size
        if kept == 0:
            return False
        with self._path.open("r+b") as file:
            file.truncate(max(0, kept - self._step))
            fsync_file(file.fileno())
        return True


def _fill(descriptor: int, start: int, end: int) -> None:
    if sys.platform == "linux":
        os.posix_fallocate(descriptor, start, end - start)
        return
    for place in range(start, end, 1024 * 1024):
        # random, for zeros may be kept as a hole, or packed
        os.write(descriptor, os.urandom(min(1024 * 1024, end - place)))
