"""Where the people of a salon are kept: the signed list in the vault's header."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from salon_vault.compartments import Compartment
from salon_vault.slips.model import NO_END, Slip
from salon_vault.staff.model import Delegation, Member, StaffId, Terms, Tier

if TYPE_CHECKING:
    from salon_vault.door import Kit


class Roster(Protocol):
    """The signed list of people in the vault's header; writing needs the root grant."""

    def members(self) -> Sequence[Member]:
        """Return everybody, former ones too, without the kit."""

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

        With ``key_file_at``, a key file is written to that stick, and the login needs it too.
        The password is a ``slip`` until its holder has changed it.
        """

    def retier(self, who: StaffId, tier: Tier, extra: frozenset[Compartment]) -> None:
        """Give ``who`` the keys of another tier, and take those it does not have."""

    def relabel(self, who: StaffId, label: str) -> None:
        """Put another label on the login tile."""

    def reset(
        self,
        who: StaffId,
        password: str,
        key_file_at: Path | None = None,
        slip: Slip = NO_END,
    ) -> None:
        """Enrol ``who`` anew under ``password``, a ``slip``; their drafts open no more."""

    def enrol_lost(self, who: StaffId, password: str, slip: Slip = NO_END) -> None:
        """Give ``who``, whose login was lost in a restore, another under the same id."""

    def renew_kit(self) -> "Kit":
        """Make another recovery kit; the one before opens this vault no more."""

    def set_terms(self, who: StaffId, terms: Terms) -> None:
        """Put down on what terms ``who`` works here; the keys stay as they are."""

    def send_away(self, who: StaffId) -> None:
        """Take the keys of ``who`` for a while."""

    def take_back(self, who: StaffId) -> None:
        """Give ``who``, who was away, the keys in force."""

    def delegate(self, who: StaffId, left: Delegation) -> None:
        """Leave rights to ``who`` for some days, and the keys that enrolling needs."""

    def end_delegation(self, who: StaffId) -> None:
        """Take back what was left to ``who``, and the keys that came with it."""

    def cut(self, who: StaffId, cuts: frozenset[str]) -> None:
        """Take these rights from ``who``, and give back those taken before."""

    def add_spare(self, label: str, tier: Tier, password: str) -> StaffId:
        """Enrol a login for a sealed envelope, with the keys of ``tier``."""

    def second_person(self) -> frozenset[str]:
        """Return the use cases that need a second person here."""

    def need_second_person(self, cases: frozenset[str]) -> None:
        """Put down which use cases need a second person from now on."""


class OwnLogin(Protocol):
    """The slot of the person at the desk; for other key pairs the root has to vouch as well."""

    @property
    def key_file(self) -> str:
        """The id of the key file that this login needs, or ""."""

    @property
    def slip(self) -> Slip | None:
        """What a password that somebody else made is good for; None for one's own."""

    def change_password(self, old: str, new: str) -> None:
        """Put another password in place of ``old``; raise WrongPassword."""

    def renew(self, old: str, new: str) -> None:
        """Put another password and other key pairs in place of those somebody may know."""

    def require_key_file(self, password: str, place: Path) -> str:
        """Write a new key file to ``place``, need it from now on, and return its id."""

    def copy_key_file(self, place: Path) -> str:
        """Write the key file of this login to a second stick; return its id."""

    def release_key_file(self, password: str, chosen: Path | None = None) -> None:
        """Need no key file any more; it and the password are asked for once more."""
