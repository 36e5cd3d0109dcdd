"""Opening a set with an owner's password or the recovery kit, for restore and drill."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged
from salon_vault.errors import DatabaseDamaged
from salon_vault.ports import Progress
from salon_vault.staff.model import StaffId
from storage.backup.carrying import carry
from storage.backup.manifest import Manifest
from storage.backup.places import DATABASE
from storage.backup.reading import check_set
from storage.backup.set_key import open_set_key
from storage.backup.tally import Tally
from storage.cipher import Connection, connect
from storage.copying import Contents, check_copy, copy_database
from storage.former_keys import kept_former
from storage.header import Header
from storage.identity import Identity
from storage.key_file import KeyFile
from storage.os_files import translated_os_errors
from storage.ring import KeyRing
from storage.seal import wipe
from storage.unlocking import identity_of, kit_identity, open_identity

type Opener = Callable[[Header], tuple[StaffId, Identity]]
"""Whoever opens a set: from the header in it to an identity; slow on purpose."""

WORKING = "working.sqlite"
"""The copy that a set is opened from; it is removed again on closing."""


def by_password(
    who: StaffId,
    password: str,
    key_file: Callable[[Header], KeyFile | None] = lambda _header: None,
) -> Opener:
    """
    Return an opener that gives the password of an owner at the time of the set.

    ``key_file`` finds the key file that the set's own header says they needed.
    """
    return lambda header: (who, identity_of(header, who, password, key_file(header)))


def by_kit(code: str) -> Opener:
    """Return an opener that gives the recovery kit of the time of the set."""
    return lambda header: kit_identity(header, code)


@dataclass(frozen=True, slots=True)
class OpenedSet:
    """
    A set that was opened from a copy of its database; the set itself is only ever read.

    ``ring`` holds every key that the opener was granted at the time of the set.
    """

    manifest: Manifest
    ring: KeyRing
    connection: Connection
    pool: Path
    """Where the blobs of the set lie; all of them were read and hold."""
    working: Path

    def copy_to(
        self, target: Path, key: bytearray, waiting: Progress | None = None
    ) -> Contents:
        """Copy the database under another raw key, which is wiped; see ``copy_database``."""
        return copy_database(self.connection, target, key, waiting)

    def close(self) -> None:
        """Wipe the keys, and remove the working copy."""
        self.ring.wipe()
        self.connection.close()
        remove_working(self.working)


def open_set(
    folder: Path, pool: Path, opener: Opener, room: Path, progress: Progress
) -> OpenedSet:
    """
    Check every byte of the set in ``folder``, then open a copy of its database in ``room``.

    ``pool`` is where its blobs lie; nothing is ever written to either. ``room`` is a folder
    on this PC's own disk. ``progress`` hears of bytes.

    Raises:
        BackupUnfinished, BackupDamaged, VaultTooNew: see ``check_set``.
        WrongPassword, KitMistyped, KitOfAnotherVault, KitReplaced, NotFound, SlotDamaged,
            RootKeySwapped, KdfOutOfBounds: see ``storage.unlocking``; NotFound also for
            people who were no owners then.
        DiskFull, ReadOnlyMedium: if ``room`` takes no copy.
        Cancelled: if ``progress`` says so.
    """
    manifest = check_set(folder, pool, progress)
    who, identity = opener(manifest.header())
    try:
        key = open_set_key(manifest, who, identity)
    except BackupDamaged:
        identity.wipe()
        raise
    try:
        ring = open_identity(manifest.header(), who, identity)
    except BaseException:
        wipe(key)
        raise
    working = room / WORKING
    try:
        connection = _open_copy(folder / DATABASE, working, key, manifest, ring)
    except BaseException:
        ring.wipe()
        remove_working(working)
        raise
    return OpenedSet(manifest, ring, connection, pool, working)


def remove_working(working: Path) -> None:
    """Remove a working copy, and what SQLite keeps beside one."""
    for ending in ("", ".new", "-wal", "-journal"):
        working.with_name(working.name + ending).unlink(missing_ok=True)


def _open_copy(
    source: Path, working: Path, key: bytearray, manifest: Manifest, ring: KeyRing
) -> Connection:
    """Open a copy of the database, and have the ring learn the former keys in it."""
    remove_working(working)
    with translated_os_errors():
        carry([(source, working)], "database", Tally(_Silent(), 0))
    held = manifest.contained
    head = (held.log_seq, held.log_head) if held.log_seq else None
    try:
        connection = connect(working, key)
        try:
            check_copy(connection, Contents(dict(held.rows), head))
            ring.learn(kept_former(connection))
        except BaseException:
            connection.close()
            raise
    except DatabaseDamaged as problem:
        raise BackupDamaged("database") from problem
    return connection


class _Silent:
    def reached(self, done: int, of: int) -> None:
        """Say nothing: the bytes were counted when they were checked."""
