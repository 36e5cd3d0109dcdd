"""Before a vault's door: the folder is fit, it is held, and the vault is in force here."""

from pathlib import Path

from salon_vault.errors import VaultMissing
from storage.folders import check_folder
from storage.lock_file import LockFile
from storage.moving.marks import check_marks


def hold(folder: Path, *, insist: bool, moved: bool = False) -> LockFile:
    """
    Take the lock of the vault in ``folder``; ``moved`` is an owner's way back.

    Raises:
        FolderRefused, VaultMissing, VaultInUse, ReadOnlyMedium: see ``VaultDoor``.
        VaultMoved, VaultTravelling: if it is in force elsewhere, or on its way there.
    """
    check_folder(folder, insist=insist)
    if not folder.is_dir():
        raise VaultMissing("folder")
    lock = LockFile(folder)
    try:
        if not moved:
            check_marks(folder)
    except BaseException:
        lock.release()
        raise
    return lock
