"""Who may open the vault: people are enrolled, moved, reset; signed by the root each time."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from salon_vault.access import Permission, cuttable
from salon_vault.compartments import Compartment
from salon_vault.door import Kit
from salon_vault.errors import InvalidInput, NotFound, NotPermitted
from salon_vault.slips.model import NO_END, Slip
from salon_vault.staff.model import (
    Member,
    StaffId,
    Tier,
    clean_label,
    keys_for,
    new_staff_id,
)
from salon_vault.staff.reach import check_owner, check_reach
from storage.founding_header import enrol_kit
from storage.redrawn import with_line, without_kits
from storage.roster_terms import RosterTerms
from storage.sheet import key_names
from storage.signed_key import signed_key


class SignedRoster(RosterTerms):
    """The list of people in the vault's header; every change needs the root grant."""

    def members(self) -> Sequence[Member]:
        """Return everybody, former ones too, without the kit."""
        return [member for member in self.everybody() if not member.kit]

    def add(
        self,
        label: str,
        tier: Tier,
        extra: frozenset[Compartment],
        password: str,
        key_file_at: Path | None = None,
        slip: Slip = NO_END,
    ) -> StaffId:
        """
        Give somebody a slot, an identity, and the keys of ``tier`` plus ``extra``.

        With ``key_file_at``, a key file is written there, and the slot needs it too. The
        password is a ``slip`` until its holder has changed it. Slow on purpose: it is stretched
        to write the slot and again to try it.

        Raises:
            NotPermitted: without the root grant; and to a deputy, to make an owner.
            InvalidInput: if the label, the extra keys or one more person cannot be.
            ReadOnlyMedium, DiskFull, KeyFileDamaged: if the key file could not be written.
        """
        member = Member(new_staff_id(), clean_label(label), tier, keys_for(tier, extra))
        self._enrol(member, password, 1, key_file_at, slip)
        return member.id

    def reset(
        self,
        who: StaffId,
        password: str,
        key_file_at: Path | None = None,
        slip: Slip = NO_END,
    ) -> None:
        """
        Enrol ``who`` anew under ``password``, a ``slip``; their drafts open no more.

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
        self._enrol(member, password, revision, key_file_at, slip)

    def enrol_lost(self, who: StaffId, password: str, slip: Slip = NO_END) -> None:
        """
        Give ``who``, whose login was lost in a restore, another under the same id and label.

        Raises:
            NotPermitted: without the root grant; and to a deputy, for whom they do not reach.
            NotFound: if ``who`` is nobody's id, or has a login.
        """
        self._ring.require_root()
        member = self._files.header.sheet.line(who).member
        if member.kit or member.active:
            raise NotFound("staff", who)
        check_reach(self._ring.member, member)
        self._enrol(replace(member, active=True), password, 1, None, slip)

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
            self._leave_an_owner(who, "tier")
        check_reach(self._ring.member, tier=tier)
        kept = replace(line.member, tier=tier)
        cuts = kept.cuts & {right.value for right in cuttable(kept)}
        self._write(line, replace(kept, compartments=keys_for(tier, extra), cuts=cuts))

    def relabel(self, who: StaffId, label: str) -> None:
        """
        Put another label on the login tile.

        Raises:
            NotPermitted: without the root grant.
            NotFound: if ``who`` is not an active person.
            InvalidInput: if the label cannot stand on a tile.
        """
        line = self._person(who)
        self._reword(line, line.member.relabelled(label))

    def renew_kit(self) -> Kit:
        """
        Put another recovery kit in force and return it; it is kept nowhere.

        The one before opens this vault no more. A copy of the vault made before now it still
        opens: nothing can reach that.

        Raises:
            NotPermitted: to everybody but an owner, and to the kit itself.
        """
        self._ring.require_root()
        if self._ring.member.kit:
            raise NotPermitted(Permission.MANAGE_STAFF.value)
        check_owner(self._ring.member)
        header = self._files.header
        line, kit = enrol_kit(header.vault_id, header.root, header.short_id)
        sheet = without_kits(header.sheet)
        sheet = with_line(sheet, line, self._ring.grants_for(line, key_names(line.member)))
        signer = signed_key(self._ring, line.member.id, line.keys.sign)
        self.store(self._signed(sheet), before=lambda: self.keep_signer(signer))
        return kit
