"""The books of one transaction that are about the people who work here."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.access_review.book import AccessReviewBook
    from salon_vault.odd_use.book import OddUseBook
    from salon_vault.personnel.book import PersonnelBook
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
    def odd_use(self) -> "OddUseBook":
        """What was brought to the owner, and by which numbers."""

    @property
    def access_reviews(self) -> "AccessReviewBook":
        """The reviews of who can open what."""
