"""The slot of the person at the desk: its password, and the key file it may need besides."""

from dataclasses import replace
from pathlib import Path

from salon_vault.errors import KeyFileMissing, NotFound
from salon_vault.slips.model import Slip
from salon_vault.staff.model import StaffId
from storage.drafts import SealedDrafts
from storage.header import Header
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.key_file import KeyFile
from storage.key_file_places import (
    find_key_file,
    key_file_at,
    new_key_file,
    write_key_file,
)
from storage.keys import cost_for, raised, same_password
from storage.os_sticks import Sticks, plugged_in
from storage.redrawn import with_line, with_slot
from storage.ring import KeyRing
from storage.roster_page import Opens, RosterPage
from storage.sheet import RosterLine, key_names
from storage.sheet_json import sheet_bytes
from storage.signed_key import signed_key
from storage.slots import Slot, make_slot
from storage.unlocking import identity_of


class OwnLogin:
    """
    What somebody may do about their own slot, without anybody else.

    Another password needs no more than the one before; other key pairs need the root, too.
    The key file that opened the vault is remembered until the vault is closed, so that the
    stick need not stay in the PC; its secret opens nothing that is not open already.
    """

    def __init__(
        self,
        files: HeaderFiles,
        ring: KeyRing,
        roster: RosterPage,
        drafts: SealedDrafts,
        key_file: KeyFile | None = None,
        sticks: Sticks = plugged_in,
    ) -> None:
        self._files = files
        self._ring = ring
        self._roster = roster
        self._drafts = drafts
        self._key_file = key_file
        self._sticks = sticks

    @property
    def key_file(self) -> str:
        """The id of the key file that this login needs, or ""."""
        return next((s.key_file for s in self._header.slots if s.member == self._who), "")

    @property
    def slip(self) -> Slip | None:
        """What is known of the password that somebody else made; None for one's own."""
        return next((s.slip for s in self._header.slots if s.member == self._who), None)

    def prove(self, password: str) -> None:
        """
        Check the own password again; slow on purpose.

        Raises:
            WrongPassword: if it does not fit.
        """
        self._opened(password, self._key_file).wipe()

    def change_password(self, old: str, new: str) -> None:
        """
        Rewrite the own slot under another password; what it needs besides stays.

        A slip becomes a password of one's own only if it is another one.

        Raises:
            WrongPassword: if ``old`` does not fit.
        """
        slip = self.slip if same_password(old, new) else None
        self._rewrite(self._opened(old, self._key_file), new, self._key_file, slip)

    def renew(self, old: str, new: str) -> None:
        """
        Put another password and other key pairs in place of those somebody may know.

        What was sealed to the former pairs opens to them no more: an old header with the old
        password opens the vault only as it was. The drafts come along.

        Raises:
            NotPermitted: without the root grant, which has to vouch for the new keys.
            WrongPassword: if ``old`` does not fit.
        """
        self._ring.require_root()
        self._opened(old, self._key_file).wipe()
        slip = self.slip if same_password(old, new) else None
        self._renew(new, self._key_file, slip)

    def require_key_file(self, password: str, place: Path) -> str:
        """
        Write a new key file to ``place``, need it from now on, and return its id.

        The slot is rewritten only after the file as the stick kept it has opened the new one.
        Until that moment the login opens without, and the file on the stick means nothing. Its
        key pairs are new: those in the former slot, which the password alone opens, would
        else open whatever is sealed to this login later.

        Raises:
            NotPermitted: without the root grant, which has to vouch for the new keys.
            WrongPassword: if ``password`` does not fit.
            InvalidInput, ReadOnlyMedium, DiskFull, KeyFileDamaged: see ``write_key_file``.
        """
        self._ring.require_root()
        self._opened(password, self._key_file).wipe()
        key_file = new_key_file(place)
        self._renew(password, key_file, self.slip)
        self._remember(key_file)
        return key_file.id

    def copy_key_file(self, place: Path) -> str:
        """
        Write the key file of this login to a second stick as well; return its id.

        Raises:
            NotFound: if this login needs none.
            InvalidInput: if that stick has it already.
            ReadOnlyMedium, DiskFull, KeyFileDamaged: see ``write_key_file``.
        """
        if self._key_file is None or self._key_file.id != self.key_file:
            raise NotFound("key_file", self.key_file)
        write_key_file(self._key_file, place)
        return self._key_file.id

    def release_key_file(self, password: str, chosen: Path | None = None) -> None:
        """
        Need no key file any more; the file is read anew, from ``chosen`` or a stick.

        Raises:
            NotFound: if this login needs none.
            KeyFileMissing, WrongKeyFile, KeyFileDamaged, WrongPassword: if both do not fit.
        """
        if not self.key_file:
            raise NotFound("key_file", "")
        at_hand = key_file_of(self._header, self._who, self._sticks, chosen)
        self._rewrite(self._opened(password, at_hand), password, None, self.slip)
        self._remember(None)

    def wipe(self) -> None:
        """Forget the key file."""
        self._remember(None)

    # --- the slot ----------------------------------------------------------------------------

    @property
    def _header(self) -> Header:
        return self._files.header

    @property
    def _who(self) -> StaffId:
        return self._ring.member.id

    def _opened(self, password: str, key_file: KeyFile | None) -> Identity:
        # Whoever trusted a former root trusts the present one from now on, and no other.
        identity = identity_of(self._header, self._who, password, key_file)
        return identity.trusting(self._header.root)

    def _rewrite(
        self, identity: Identity, password: str, key_file: KeyFile | None, slip: Slip | None
    ) -> None:
        header = self._header
        slot = self._slot(header.sheet.line(self._who), identity, password, key_file, slip)
        identity.wipe()
        drafted = replace(header, slots=with_slot(header.slots, slot))
        self._roster.store(drafted, Opens(self._who, password, key_file))

    def _renew(self, password: str, key_file: KeyFile | None, slip: Slip | None) -> None:
        """Put fresh key pairs in place of the present ones; the drafts come along."""
        header = self._header
        identity = Identity.fresh(header.root)
        line = replace(header.sheet.line(self._who), keys=identity.public)
        slot = self._slot(line, identity, password, key_file, slip)
        grants = self._ring.grants_for(line, key_names(line.member))
        sheet = with_line(header.sheet, line, grants)
        signature = self._ring.sign_as_root(sheet_bytes(header.vault_id, sheet))
        slots = with_slot(header.slots, slot)
        drafted = replace(header, sheet=sheet, sheet_signature=signature, slots=slots)
        signer = signed_key(self._ring, self._who, line.keys.sign)
        opens = Opens(self._who, password, key_file)
        with self._drafts.moving(identity):
            self._roster.store(drafted, opens, lambda: self._roster.keep_signer(signer))

    def _slot(
        self,
        line: RosterLine,
        identity: Identity,
        password: str,
        key_file: KeyFile | None,
        slip: Slip | None,
    ) -> Slot:
        header, before = self._header, self._header.slot(self._who)
        cost = raised(before.cost, cost_for(line.member.tier, demo=header.sheet.demo))
        revision = before.revision + 1
        vault_id = header.vault_id
        return make_slot(vault_id, line, identity, password, cost, revision, key_file, slip)

    def _remember(self, key_file: KeyFile | None) -> None:
        if self._key_file is not None:
            self._key_file.wipe()
        self._key_file = key_file


def key_file_of(
    header: Header, who: StaffId, sticks: Sticks, chosen: Path | None = None
) -> KeyFile | None:
    """
    Return the key file that ``who`` needs, ``chosen`` or from a stick; None if they need none.

    Raises:
        NotFound: if ``who`` has no slot.
        KeyFileMissing: if it is on no plugged-in stick.
        KeyFileDamaged: if the chosen file is no sound key file.
    """
    needed = header.slot(who).key_file
    if not needed:
        return None
    if chosen is not None:
        return key_file_at(chosen)
    found = find_key_file(needed, sticks())
    if found is None:
        raise KeyFileMissing
    return found
