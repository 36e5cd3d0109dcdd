"""The door of a vault: takes its lock, shows who works there, and opens it to one of them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from salon_vault.access import Permission
from salon_vault.audit import Fact
from salon_vault.door import Tile
from salon_vault.errors import DiskFull, NotPermitted, WrongPassword
from salon_vault.keys.errors import HeaderOutdated
from salon_vault.pins.errors import PinGone, WrongPin
from salon_vault.ports import Clock
from salon_vault.staff.model import StaffId, Tier
from storage.cipher import Connection
from storage.failed_tries import FailedTries
from storage.header import Header
from storage.header_files import HeaderFiles
from storage.high_water import pass_high_water
from storage.identity import Identity
from storage.keeper_wire import Keeper
from storage.key_file import KeyFile
from storage.key_file_places import find_key_file
from storage.moving.threshold import hold
from storage.opening import open_database
from storage.os_sticks import Sticks, plugged_in
from storage.own_login import key_file_of
from storage.pin_unlocking import ring_by_pin, tries_left
from storage.ring import KeyRing
from storage.slips import check_in_time
from storage.unlocking import open_identity, unlock_kit, unlock_slot

if TYPE_CHECKING:
    from storage.vault import SqlVault

type Facts = dict[str, Fact]


class VaultDoor:
    """
    One vault folder, locked for this program from now until the open vault is closed.

    A door that raised an error is still there to be asked something else, or closed.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Clock,
        insist: bool = False,
        sticks: Sticks = plugged_in,
        keeper: Keeper | None = None,
        anchors: Path | None = None,
        moved: bool = False,
    ) -> None:
        """
        Look at the folder and take its lock; ``insist`` is the owner's word for a synced one.

        ``anchors`` is the folder on this PC where anchors are kept, outside every vault;
        ``moved`` opens also a vault that moved to another PC, for an owner's way back.

        Raises:
            FolderRefused, VaultMissing: if the vault must not lie there, or does not.
            VaultInUse, ReadOnlyMedium: if another program holds it, or nothing can be written.
            VaultMoved, VaultTravelling: if it is in force elsewhere, or on its way there.
        """
        self._lock = hold(folder, insist=insist, moved=moved)
        self._folder = folder
        self._clock = clock
        self._sticks = sticks
        self._keeper = keeper
        self._anchors = anchors
        self._files = HeaderFiles(folder)
        self._tries = FailedTries(folder)

    @property
    def demo(self) -> bool:
        """Whether the signed roster says that this is a demo vault."""
        return self._header().sheet.demo

    def people(self) -> Sequence[Tile]:
        """
        Return the login tiles of those who are not away, in the roster's order.

        Raises:
            VaultMissing: if there is no header.
            HeaderDamaged, HeadersDisagree, VaultTooNew, KdfOutOfBounds: see ``HeaderFiles``.
        """
        header = self._header()
        active = (line.member for line in header.sheet.active())
        members = (each for each in active if not (each.kit or each.away))
        return [
            Tile(
                each.id, each.label, each.tier, bool(header.slot(each.id).key_file), each.spare
            )
            for each in members
        ]

    def key_file_is_in(self, who: StaffId) -> bool:
        """Tell whether the key file that ``who`` needs is on a plugged-in stick; any thread."""
        if found := find_key_file(self._header().slot(who).key_file, self._sticks()):
            found.wipe()
        return found is not None

    def unlock(self, who: StaffId, password: str, key_file: Path | None = None) -> "SqlVault":
        """
        Open the vault as ``who``; slow on purpose.

        A key file that is needed is read from ``key_file``, or looked for on the sticks.

        Raises:
            SlipOver, KeyFileMissing, WrongKeyFile, KeyFileDamaged: whatever the password is.
            WrongPassword (the try is remembered), SlotDamaged, RootKeySwapped, KdfOutOfBounds.
            NotPermitted: after ``choose_header``, to anybody but an owner.
            HeadersDisagree: if the header is older than one the database has seen.
            VaultMissing and every later trouble: see ``open_with_identity``.
        """
        check_in_time(self._header(), who, self._clock)
        found = key_file_of(self._header(), who, self._sticks, key_file)
        try:
            vault = self._open(lambda header: unlock_slot(header, who, password, found), found)
        except WrongPassword:
            self._tries.note(who, self._clock.now())
            raise
        vault.trust_present_root(password)
        return vault

    def pin_tries(self, who: StaffId) -> int:
        """Return how many PINs ``who`` may try; 0 where the password alone opens."""
        return tries_left(self._header(), self._keeper, who) if self._keeper else 0

    def unlock_with_pin(self, who: StaffId, pin: str) -> "SqlVault":
        """Open the vault as far as the PIN of a shift does; raises WrongPin, PinGone."""
        if (keeper := self._keeper) is None:
            raise PinGone
        try:
            return self._open(lambda now: ring_by_pin(now, keeper, who, pin, self._clock))
        except WrongPin:
            self._tries.note(who, self._clock.now())
            raise

    def unlock_with_kit(self, code: str) -> "SqlVault":
        """
        Open the vault with the recovery kit, typed or scanned.

        Raises:
            KitMistyped: with the groups to look at again.
            KitOfAnotherVault, KitReplaced, RootKeySwapped: if it is not the kit in force.
        """
        return self._open(lambda header: unlock_kit(header, code))

    def open_with_identity(self, who: StaffId, identity: Identity) -> "SqlVault":
        """
        Open the vault with an identity at hand, without a password; tests come in here.

        Raises:
            VaultMissing, HeaderOutdated: if the database that the header names is gone.
            DatabaseDamaged: if it does not open with the key in the header.
            VaultTooNew, DiskFull: if a newer program wrote it, or a safety copy finds no room.
        """
        return self._open(lambda header: open_identity(header, who, identity))

    def choose_header(self, generation: int) -> None:
        """After HeadersDisagree: keep this one; only an owner, or the kit, may then go on."""
        self._files.choose(generation)

    def close(self) -> None:
        """Let go of the lock file without unlocking."""
        self._lock.release()

    def _open(
        self, unlocked: Callable[[Header], KeyRing], key_file: KeyFile | None = None
    ) -> "SqlVault":
        header = self._header()
        ring = unlocked(header)
        try:
            # Every book comes with it: not before the key does.
            from storage.entering import settle
            from storage.vault import SqlVault

            if self._files.disputed and ring.member.tier is not Tier.OWNER:
                raise NotPermitted(Permission.MANAGE_STAFF.value)
            connection, older = self._open_database(header, ring)
        except BaseException:
            ring.wipe()
            raise
        vault = SqlVault(
            connection,
            ring,
            files=self._files,
            folder=self._folder,
            clock=self._clock,
            lock=self._lock,
            key_file=key_file,
            sticks=self._sticks,
            anchors=self._anchors,
            keeper=self._keeper,
        )
        settle(vault, self._folder, self._files, self._tries, self._clock, older=older)
        return vault

    def _header(self) -> Header:
        return self._files.header if self._files.disputed else self._files.load()

    def _open_database(self, header: Header, ring: KeyRing) -> tuple[Connection, bool]:
        """Open it, and tell whether it had seen a newer header than this one."""
        try:
            connection = open_database(self._folder, header, ring)
        except HeaderOutdated:
            self._files.reconsider()
            raise
        try:
            return connection, pass_high_water(connection, header, ring.member)
        except DiskFull:
            return connection, False  # the marks are raised at the next login
        except BaseException:
            connection.close()
            raise
