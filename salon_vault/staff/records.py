"""The books of one transaction that are about the people who work here."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from salon_vault.access_review.book import AccessReviewBook
    from salon_vault.odd_use.book import OddUseBook
    from salon_vault.personnel.book import PersonnelBook
    from salon_vault.slips.book import LostLogins
    from salon_vault.slips.model import Slip
    from salon_vault.staff.model import StaffId
    from salon_vault.staff_notice.book import StaffSheetBook


class StaffRecords(Protocol):
    """What is kept about staff; a part of ``salon_vault.ports.Work``."""

    @property
    def personnel(self) -> "PersonnelBook":
        """What the people who work here signed, learned, and when they were away."""

    @property
    def staff_sheets(self) -> "StaffSheetBook":
        """What staff were handed and signed."""

    @property
    def slips(self) -> "Mapping[StaffId, Slip]":
        """Whose password somebody else made, and what it is good for."""

    @property
    def lost_logins(self) -> "LostLogins":
        """Whose login was lost in a restore."""

    @property
    def odd_use(self) -> "OddUseBook":
        """What was brought to the owner, and by which numbers."""

    @property
    def access_reviews(self) -> "AccessReviewBook":
        """The reviews of who can open what."""
