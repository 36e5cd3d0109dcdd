"""The unlocked vault: transactions, blobs, drafts and the roster, with one person's keys."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import disk_usage

from salon_vault.errors import NotFound, Trouble
from salon_vault.keys.model import KeyChange
from salon_vault.ports import Clock, Progress
from salon_vault.staff.model import Member, StaffId
from storage.anchors import VaultAnchors
from storage.backup.checking import LocalChecks
from storage.backup.local import LocalBackups
from storage.ballast import Ballast
from storage.blobs import SealedBlobs
from storage.cipher import Connection, translated
from storage.database_files import sweep_databases
from storage.drafts import SealedDrafts
from storage.header_files import HeaderFiles
from storage.high_water import keep_high_water
from storage.keeper_wire import Keeper
from storage.key_file import KeyFile
from storage.kit_trials import TrialsOfKit
from storage.lock_file import LockFile
from storage.os_sticks import Sticks, plugged_in
from storage.own_login import OwnLogin, key_file_of
from storage.pins import ShiftPins
from storage.ring import KeyRing
from storage.roster import SignedRoster
from storage.rotation import call_off, drop_safety_copies, rotate
from storage.shift_key import Certificate, keep_certificate
from storage.signers import end_signers, keep_signer
from storage.slips import check_own
from storage.taken_out import TakenOut
from storage.unlocking import identity_of
from storage.work import SqlWork

SETTLE_AFTER = 200
"""Entries after which the write-ahead log is emptied, and old MAC states with it."""

ROOM = 2 * 1024 * 1024
"""Bytes that the largest ordinary change and its entry need, with space to spare."""


class SqlVault:
    """A vault that has been unlocked by one person. It belongs to one thread."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        *,
        files: HeaderFiles,
        folder: Path,
        clock: Clock,
        lock: LockFile,
        key_file: KeyFile | None = None,
        sticks: Sticks = plugged_in,
        anchors: Path | None = None,
        keeper: Keeper | None = None,
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._files = files
        self._folder = folder
        self._clock = clock
        self._lock = lock
        self._ballast = Ballast(folder)
        self._unsettled = 0
        self._taken_out = TakenOut()
        self.roster = SignedRoster(
            files,
            ring,
            keep_signer=lambda key: keep_signer(self._connection, key),
            stored=lambda header: keep_high_water(self._connection, header),
            end_signers=lambda ids: end_signers(self._connection, ring, ids),
        )
        self._sticks = sticks
        self._anchor_place = anchors
        self.anchors = self._anchors()
        self.blobs = SealedBlobs(folder, connection, ring)
        self.drafts = SealedDrafts(folder, ring)
        self.own_login = OwnLogin(files, ring, self.roster, self.drafts, key_file, sticks)
        self.backups = self._local_backups()
        self.checks = self._local_checks()
        self.kit_trials = TrialsOfKit(folder, ring, files, sticks)
        self.pins = ShiftPins(files, ring, self.roster, keeper, clock, self._keep_certificate)

    def _keep_certificate(self, certificate: Certificate) -> None:
        keep_certificate(self._connection, certificate)

    @property
    def member(self) -> Member:
        """The person whose keys open this vault."""
        return self._ring.member

    @property
    def demo(self) -> bool:
        """Whether the signed roster says that this is a demo vault."""
        return self._files.header.sheet.demo

    @contextmanager
    def work(self) -> Generator[SqlWork]:
        """
        Begin a transaction that commits on leaving, and rolls back on error.

        Raises:
            DiskFull: if even what the ballast sets free does not suffice; nothing happened.
        """
        members = self.roster.everybody()
        key_files = {slot.member: slot.key_file for slot in self._files.header.slots}
        self._make_room()
        with translated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                work = SqlWork(
                    self._connection,
                    self._ring,
                    members=members,
                    key_files={who: needed for who, needed in key_files.items() if needed},
                    header=self._files.header,
                    clock=self._clock,
                    roll=self.roster.roll,
                    folder=self._folder,
                    anchors=self.anchors,
                    pins=self.pins,
                    blobs=self.blobs,
                    taken_out=self._taken_out,
                )
                yield work
                with translated(writing=True):
                    self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
        self._unsettled += work.audit.written
        if self._unsettled >= SETTLE_AFTER:
            self._settle()

    def prove(self, password: str) -> None:
        """Check the own password again; raise WrongPassword; slow on purpose."""
        self.own_login.prove(password)

    def witness(self, who: StaffId, password: str) -> None:
        """
        Unlock somebody's slot for one signature under the next entry that names them.

        Their key file, if they need one, is looked for on the plugged-in sticks.
        """
        header = self._files.header
        if not header.sheet.line(who).member.is_here:
            raise NotFound("staff", who)
        check_own(header, who)
        key_file = key_file_of(header, who, self._sticks)
        self._ring.witnesses.admit(who, identity_of(header, who, password, key_file))

    def change_keys(self, change: KeyChange, progress: Progress) -> None:
        """
        Replace keys and, with them, the database; see ``storage.rotation``.

        Raises:
            NotPermitted, NotFound, InvalidInput, DatabaseDamaged, DiskFull, Cancelled: and
                the old keys are in force.
        """
        before = self._files.header
        rotated = rotate(self._connection, self._folder, before, self._ring, change, progress)
        try:
            self._files.store(rotated.header)
        except BaseException:
            call_off(rotated)
            raise
        former, self._connection = self._connection, rotated.connection
        self._ring.adopt(rotated.renewal)
        self.blobs = SealedBlobs(self._folder, self._connection, self._ring)
        self.anchors = self._anchors()
        self.backups = self._local_backups()
        self.checks = self._local_checks()
        former.close()
        with suppress(Trouble, OSError):  # the switch has happened; the next login sees to it
            keep_high_water(self._connection, rotated.header)
            sweep_databases(self._folder, rotated.header)
            drop_safety_copies(self._folder)

    def trust_present_root(self, password: str) -> None:
        """After the root was changed: have the own slot trust it, and the former no more."""
        if self._ring.pin_is_old:
            with suppress(Trouble):  # the next login is soon enough
                self.own_login.change_password(password, password)
                self._ring.pin_is_old = False

    def interrupt(self) -> None:
        """Stop the statement that runs now; the one call allowed from another thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Wipe the keys, close the database, let go of the lock file."""
        try:
            self._settle()
        finally:
            self._taken_out.clear()
            self.own_login.wipe()
            self._ring.wipe()
            self._connection.close()
            self._lock.release()

    def _local_backups(self) -> LocalBackups:
        return LocalBackups(
            self._folder,
            self._connection,
            self._ring,
            self._files,
            self._clock,
            self.anchors.made,
        )

    def _local_checks(self) -> LocalChecks:
        return LocalChecks(
            self._folder,
            self._connection,
            self._ring,
            lambda: self._files.header,
            self._clock,
            self._sticks,
        )

    def _make_room(self) -> None:
        """
        Let go of a step of the ballast before the disk is full.

        Beforehand, for SQLite undoes a commit that found no room, and it cannot be tried again.
        """
        if disk_usage(self._folder).free < ROOM:
            self._ballast.release()

    def _anchors(self) -> VaultAnchors:
        return VaultAnchors(
            self._connection,
            self._ring,
            lambda: self._files.header,
            self._clock,
            self._anchor_place,
        )

    def _settle(self) -> None:
        """Empty the write-ahead log, where older MAC states would linger; keep an anchor."""
        with suppress(Trouble), translated():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._unsettled = 0
            self.anchors.keep()
