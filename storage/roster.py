"""Who may open the vault: people are enrolled, moved, reset; signed by the root each time."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.compartments import Compartment
from salon_vault.door import Kit
from salon_vault.errors import InvalidInput, NotFound, NotPermitted, Trouble
from salon_vault.staff.model import (
    Member,
    StaffId,
    Tier,
    clean_label,
    keys_for,
    new_staff_id,
)
from storage.founding_header import enrol_kit
from storage.header import Header, dump_header, parse_header, signed_header
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.key_file import KeyFile
from storage.key_file_places import new_key_file
from storage.keys import cost_for
from storage.redrawn import with_line, with_slot, without_kits
from storage.ring import KeyRing
from storage.roll import Roll
from storage.sheet import Grant, RosterLine, Sheet, key_names
from storage.sheet_json import sheet_bytes
from storage.signed_key import SignedKey, signed_key
from storage.slots import make_slot
from storage.unlocking import identity_of

type KeepSigner = Callable[[SignedKey], None]
"""Write a signer's key into the database, before the header that needs it is written."""

type Stored = Callable[[Header], None]
"""Hear of a header that has just been written, to keep its marks in the database."""


type EndSigners = Callable[[Iterable[str]], None]
"""Write into the database that keys, by ``signer_id``, sign nothing from now on."""


@dataclass(frozen=True, slots=True)
class Opens:
    """What has to open a slot, before the header with it is written."""

    who: StaffId
    password: str = field(repr=False)
    key_file: KeyFile | None = None


class SignedRoster:
    """The list of people in the vault's header; every change needs the root grant."""

    def __init__(
        self,
        files: HeaderFiles,
        ring: KeyRing,
        keep_signer: KeepSigner,
        stored: Stored = lambda _header: None,
        end_signers: EndSigners = lambda _ids: None,
    ) -> None:
        self._files = files
        self._ring = ring
        self.keep_signer = keep_signer
        self._stored = stored
        self._end_signers = end_signers

    def members(self) -> Sequence[Member]:
        """Return everybody, former ones too, without the kit."""
        return [member for member in self.everybody() if not member.kit]

    def roll(self) -> Roll:
        """Return whom the log believes, as the header in force says."""
        return Roll.of(self._files.header)

    def everybody(self) -> Sequence[Member]:
        """Return everybody, former ones and kits too."""
        return [line.member for line in self._files.header.sheet.lines]

    def add(
        self,
        label: str,
        tier: Tier,
        extra: frozenset[Compartment],
        password: str,
        key_file_at: Path | None = None,
    ) -> StaffId:
        """
        Give somebody a slot, an identity, and the keys of ``tier`` plus ``extra``.

        With ``key_file_at``, a key file is written there, and the slot needs it too. Slow on
        purpose: the password is stretched to write the slot and again to try it.

        Raises:
            NotPermitted: without the root grant.
            InvalidInput: if the label, the extra keys or one more person cannot be.
            ReadOnlyMedium, DiskFull, KeyFileDamaged: if the key file could not be written.
        """
        member = Member(new_staff_id(), clean_label(label), tier, keys_for(tier, extra))
        self._enrol(member, password, 1, key_file_at)
        return member.id

    def reset(self, who: StaffId, password: str, key_file_at: Path | None = None) -> None:
        """
        Enrol ``who`` anew under ``password``; their drafts cannot be opened any more.

        From now on the slot needs the key file that is written to ``key_file_at``; without
        one it needs none, even if it did before.

        Raises:
            ReadOnlyMedium, DiskFull, KeyFileDamaged: if the key file could not be written.
            NotPermitted: without the root grant.
            NotFound: if ``who`` is not an active person.
            InvalidInput: if it is the person at the desk, who has an ``OwnLogin``.
        """
        member = self._person(who).member
        if who == self._ring.member.id:
            raise InvalidInput("who", "self")
        revision = self._files.header.slot(who).revision + 1
        self._enrol(member, password, revision, key_file_at)

    def retier(self, who: StaffId, tier: Tier, extra: frozenset[Compartment]) -> None:
        """
        Give ``who`` the keys of another tier, and take those it does not have.

        What they could open until now they may have copied; only later records are closed
        to them by a later change of keys.

        Raises:
            NotPermitted: without the root grant.
            NotFound: if ``who`` is not an active person.
            InvalidInput: if no active owner would be left.
        """
        line = self._person(who)
        if line.member.tier is Tier.OWNER and tier is not Tier.OWNER:
            self._leave_an_owner(who)
        member = replace(line.member, tier=tier, compartments=keys_for(tier, extra))
        moved = replace(line, member=member)
        grants = self._ring.grants_for(moved, key_names(member))
        self.store(self._drafted(moved, grants))

    def relabel(self, who: StaffId, label: str) -> None:
        """
        Put another label on the login tile.

        Raises:
            NotPermitted: without the root grant.
            NotFound: if ``who`` is not an active person.
            InvalidInput: if the label cannot stand on a tile.
        """
        line = self._person(who)
        grants = [g for g in self._files.header.sheet.grants if g.member == who]
        self.store(self._drafted(replace(line, member=line.member.relabelled(label)), grants))

    def renew_kit(self) -> Kit:
        """
        Put another recovery kit in force and return it; it is kept nowhere.

        The one before opens this vault no more. A copy of the vault made before now it still
        opens: nothing can reach that.

        Raises:
            NotPermitted: without the root grant, or to the kit itself.
        """
        self._ring.require_root()
        if self._ring.member.kit:
            raise NotPermitted(Permission.MANAGE_STAFF.value)
        header = self._files.header
        line, kit = enrol_kit(header.vault_id, header.root)
        sheet = without_kits(header.sheet)
        sheet = with_line(sheet, line, self._ring.grants_for(line, key_names(line.member)))
        signer = signed_key(self._ring, line.member.id, line.keys.sign)
        self.store(self._signed(sheet), before=lambda: self.keep_signer(signer))
        return kit

    def _enrol(
        self, member: Member, password: str, revision: int, key_file_at: Path | None
    ) -> None:
        self._ring.require_root()
        header = self._files.header
        identity = Identity.fresh(header.root)
        line = RosterLine(member, identity.public)
        key_file = new_key_file(key_file_at) if key_file_at else None
        cost = cost_for(member.tier, demo=header.sheet.demo)
        slot = make_slot(header.vault_id, line, identity, password, cost, revision, key_file)
        identity.wipe()
        grants = self._ring.grants_for(line, key_names(member))
        drafted = self._drafted(line, grants)
        drafted = replace(drafted, slots=with_slot(header.slots, slot))
        signer = signed_key(self._ring, member.id, line.keys.sign)
        opens = Opens(member.id, password, key_file)
        self.store(drafted, opens, lambda: self.keep_signer(signer))
        if key_file:
            key_file.wipe()

    def _drafted(self, line: RosterLine, grants: Sequence[Grant]) -> Header:
        return self._signed(with_line(self._files.header.sheet, line, grants))

    def _signed(self, sheet: Sheet) -> Header:
        header = self._files.header
        signature = self._ring.sign_as_root(sheet_bytes(header.vault_id, sheet))
        return replace(header, sheet=sheet, sheet_signature=signature)

    def store(
        self,
        drafted: Header,
        opens: Opens | None = None,
        before: Callable[[], None] = lambda: None,
    ) -> None:
        """
        Write ``drafted`` as the next generation, in this person's hand.

        ``before`` keeps what has to lie there first; ``opens`` is tried on the very bytes.
        """
        # The new password has to open the very bytes that go to the disk before the first of
        # them does; the files then read back those bytes. Nothing has to be undone.
        drafted = replace(drafted, generation=drafted.generation + 1)
        header = parse_header(dump_header(signed_header(drafted, self._ring)))
        if opens is not None:
            identity_of(header, opens.who, opens.password, opens.key_file).wipe()
        before()
        if gone := self.roll().in_force - Roll.of(header).in_force:
            self._end_signers(gone)
        self._files.store(header)
        # The change has happened; marks that cannot be kept now are kept at the next login.
        with suppress(Trouble):
            self._stored(header)
        own = header.sheet.line(self._ring.member.id).member
        self._ring.follow(own, key_names(own))

    def _person(self, who: StaffId) -> RosterLine:
        self._ring.require_root()
        line = self._files.header.sheet.line(who)
        if line.member.kit or not line.member.active:
            raise NotFound("staff", who)
        return line

    def _leave_an_owner(self, who: StaffId) -> None:
        others = (line.member for line in self._files.header.sheet.active())
        if not any(m.tier is Tier.OWNER and not m.kit and m.id != who for m in others):
            raise InvalidInput("tier", "last owner")
