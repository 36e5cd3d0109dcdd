"""How somebody works here: their terms, absences, rights, and what the owner leaves to them."""

from dataclasses import replace

from salon_vault.access import DELEGABLE, cuttable
from salon_vault.errors import InvalidInput
from salon_vault.slips.model import NO_END
from salon_vault.staff.model import (
    MOST_SPARES,
    Delegation,
    Member,
    StaffId,
    Terms,
    Tier,
    clean_label,
    keys_for,
    new_staff_id,
)
from salon_vault.staff.reach import check_owner
from storage.roster_page import RosterPage
from storage.sheet import RosterLine


class RosterTerms(RosterPage):
    """What the owner, and some of it a deputy, says about people who are on the list."""

    def set_terms(self, who: StaffId, terms: Terms) -> None:
        """
        Put down on what terms ``who`` works here; the keys stay as they are.

        Raises:
            NotPermitted: without the root grant; and to a deputy, to name a senior.
            NotFound: if ``who`` is not an active person.
        """
        line = self._person(who)
        if terms.senior != line.member.senior:
            check_owner(self._ring.member)
        self._reword(line, line.member.on_terms(terms))

    def send_away(self, who: StaffId) -> None:
        """
        Take the keys of ``who`` for a while; the slot stays, and opens nothing.

        Raises:
            NotPermitted: without the root grant.
            NotFound: if ``who`` is not an active person.
            InvalidInput: if it is the person at the desk, or the last owner who is here.
        """
        line = self._person(who)
        if who == self._ring.member.id:
            raise InvalidInput("who", "self")
        if line.member.tier is Tier.OWNER:
            self._leave_an_owner(who, "who")
        self._write(line, replace(line.member, away=True))

    def take_back(self, who: StaffId) -> None:
        """
        Give ``who``, who was away, the keys in force; the password is the one from before.

        Raises:
            NotPermitted: without the root grant.
            NotFound: if ``who`` is not an active person.
        """
        line = self._person(who)
        self._write(line, replace(line.member, away=False))

    def delegate(self, who: StaffId, left: Delegation) -> None:
        """
        Leave rights to ``who`` for some days, and the keys that enrolling people needs.

        The days are a rule of the program: the keys are theirs until ``end_delegation``, and
        what they may have copied until the keys are changed.

        Raises:
            NotPermitted: to everybody but an owner.
            NotFound: if ``who`` is not an active person.
            InvalidInput: if ``who`` is an owner, away or a spare login, or ``left`` cannot be.
        """
        line = self._owned(who)
        left.check(frozenset(right.value for right in DELEGABLE))
        member = line.member
        if member.tier is Tier.OWNER or member.spare or not member.is_here:
            raise InvalidInput("who", "unknown")
        self._write(line, replace(member, deputy=left))

    def end_delegation(self, who: StaffId) -> None:
        """
        Take back what was left to ``who``, and the keys that came with it.

        Raises:
            NotPermitted: to everybody but an owner.
            NotFound: if ``who`` is not an active person.
        """
        line = self._owned(who)
        self._write(line, replace(line.member, deputy=None))

    def cut(self, who: StaffId, cuts: frozenset[str]) -> None:
        """
        Take the rights ``cuts`` from ``who``, and give back those taken before.

        A rule of the program: keys are not touched.

        Raises:
            NotPermitted: to everybody but an owner.
            NotFound: if ``who`` is not an active person.
            InvalidInput: if one of them is not theirs, or cannot be taken.
        """
        line = self._owned(who)
        if not cuts <= {right.value for right in cuttable(line.member)}:
            raise InvalidInput("rights", "unknown")
        self._reword(line, replace(line.member, cuts=cuts))

    def add_spare(self, label: str, tier: Tier, password: str) -> StaffId:
        """
        Enrol a login for a sealed envelope, with the keys of an owner or a manager.

        Raises:
            NotPermitted: to everybody but an owner.
            InvalidInput: if there are two already, or label or tier cannot be.
        """
        self._ring.require_root()
        check_owner(self._ring.member)
        if tier not in {Tier.OWNER, Tier.MANAGER}:
            raise InvalidInput("tier", "unknown")
        if sum(member.active and member.spare for member in self.everybody()) >= MOST_SPARES:
            raise InvalidInput("spare", "many")
        who, label = new_staff_id(), clean_label(label)
        member = Member(who, label, tier, keys_for(tier), spare=True)
        self._enrol(member, password, 1, None, NO_END)
        return who

    def second_person(self) -> frozenset[str]:
        """Return the use cases that need a second person here, as the root signed them."""
        return self._files.header.sheet.second_person

    def need_second_person(self, cases: frozenset[str]) -> None:
        """
        Put down which use cases need a second person from now on.

        Raises:
            NotPermitted: to everybody but an owner.
        """
        self._ring.require_root()
        check_owner(self._ring.member)
        sheet = self._files.header.sheet
        sheet = replace(sheet, revision=sheet.revision + 1, second_person=cases)
        self.store(self._signed(sheet))

    def _owned(self, who: StaffId) -> RosterLine:
        """Return the line of an active person, to an owner alone."""
        line = self._person(who)
        check_owner(self._ring.member)
        return line
