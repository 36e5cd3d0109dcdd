"""
Who owns a vault: the program that holds the file ``lock`` in its folder.

It is held from before the header is read until the process ends. The lock dies with the
process, so a lock file left behind by a crash or a power cut holds nobody off.
"""

import os
from pathlib import Path

from salon_vault.errors import VaultInUse
from storage.os_files import plain, translated_os_errors
from storage.os_lock import lock_whole

LOCK = "lock"


class LockFile:
    """The lock of one vault folder, held by this process."""

    def __init__(self, folder: Path) -> None:
        """
        Take the lock, or say at once why not.

        Raises:
            VaultMissing: if the folder is not there.
            VaultInUse: if another program holds the lock.
            ReadOnlyMedium: if the file cannot be opened for writing.
            DiskFull: if there is no room for an empty file.
        """
        self._descriptor = _open(folder / LOCK)
        try:
            if not lock_whole(self._descriptor):
                raise VaultInUse
        except BaseException:
            self.release()
            raise

    @property
    def held(self) -> bool:
        """Whether the lock has not been let go of."""
        return self._descriptor >= 0

    def release(self) -> None:
        """Let go; closing the file is what unlocks it. A second time does nothing."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)


def _open(path: Path) -> int:
    with translated_os_errors():
        # never inherited: Python opens every file close-on-exec
        return plain(str(path), os.O_RDWR | os.O_CREAT)
