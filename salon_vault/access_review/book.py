"""Where reviews of access are kept, and what they draw from the log."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from salon_vault.access_review.model import Review, ReviewId
from salon_vault.log.model import LogLine
from salon_vault.staff.model import StaffId


class AccessReviewBook(Protocol):
    """The reviews as one transaction sees them; opening one needs the owner's key."""

    def months(self) -> int:
        """Return how many months lie between two reviews."""
        ...

    def set_months(self, months: int) -> None:
        """Keep another interval."""
        ...

    def reviews(self) -> list[Review]:
        """Return every review, the latest first."""
        ...

    def review(self, review: ReviewId) -> Review:
        """Return one review; raise NotFound."""
        ...

    def save(self, review: Review) -> Review:
        """Keep a review sealed to the owner, and return it with its new version."""
        ...

    def last_use(self, who: StaffId) -> datetime | None:
        """Return when somebody last unlocked the vault; None if never."""
        ...

    def sample(self, who: StaffId, since: date, number: int) -> Sequence[LogLine]:
        """Return lines of somebody's drawn at random, the newest first; without details."""
        ...
