"""How the signed list of people is written: a line drafted, signed, tried, and then stored."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from salon_vault.errors import InvalidInput, NotFound, Trouble
from salon_vault.slips.model import Slip
from salon_vault.staff.model import Member, StaffId, Tier
from salon_vault.staff.reach import check_reach
from storage.header import Header, dump_header, parse_header, signed_header
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.key_file import KeyFile
from storage.key_file_places import new_key_file
from storage.keys import cost_for
from storage.redrawn import with_line, with_slot
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


class RosterPage:
    """The page of the header that says who works here; every change needs the root grant."""

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

    def roll(self) -> Roll:
        """Return whom the log believes, as the header in force says."""
        return Roll.of(self._files.header)

    def everybody(self) -> Sequence[Member]:
        """Return everybody, former ones and kits too."""
        return [line.member for line in self._files.header.sheet.lines]

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

    # --- drafting ----------------------------------------------------------------------------

    def _person(self, who: StaffId) -> RosterLine:
        """Return the line of an active person whom the one at the desk may change."""
        self._ring.require_root()
        line = self._files.header.sheet.line(who)
        if line.member.kit or not line.member.active:
            raise NotFound("staff", who)
        check_reach(self._ring.member, line.member)
        return line

    def _write(self, line: RosterLine, member: Member) -> None:
        """Store ``member`` in the place of ``line``, with the keys that go with it."""
        redrawn = replace(line, member=member)
        self.store(self._drafted(redrawn, self._ring.grants_for(redrawn, key_names(member))))

    def _reword(self, line: RosterLine, member: Member) -> None:
        """Store ``member`` in the place of ``line``; the keys stay the very ones they are."""
        who = member.id
        grants = [grant for grant in self._files.header.sheet.grants if grant.member == who]
        self.store(self._drafted(replace(line, member=member), grants))

    def _enrol(
        self,
        member: Member,
        password: str,
        revision: int,
        key_file_at: Path | None,
        slip: Slip,
    ) -> None:
        """Give ``member`` a login; whoever does so knows its password, and the slot says so."""
        self._ring.require_root()
        check_reach(self._ring.member, tier=member.tier)
        header = self._files.header
        identity = Identity.fresh(header.root)
        line = RosterLine(member, identity.public)
        key_file = new_key_file(key_file_at) if key_file_at else None
        cost = cost_for(member.tier, demo=header.sheet.demo)
        vault_id = header.vault_id
        slot = make_slot(vault_id, line, identity, password, cost, revision, key_file, slip)
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

    def _leave_an_owner(self, who: StaffId, field: str) -> None:
        others = (line.member for line in self._files.header.sheet.active())
        if not any(m.tier is Tier.OWNER and m.is_here and m.id != who for m in others):
            raise InvalidInput(field, "last owner")
