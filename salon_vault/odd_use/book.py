"""Where findings are kept, and what the rules read of the log."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Protocol

from salon_vault.audit import Seq
from salon_vault.odd_use.days import Visits
from salon_vault.odd_use.model import Deed, Finding, FindingId, Thresholds


class OddUseBook(Protocol):
    """The owner's inbox as one transaction sees it; opening a finding needs the owner's key."""

    def thresholds(self) -> Thresholds:
        """Return the numbers in force."""
        ...

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Keep other numbers."""
        ...

    def looked_at(self) -> datetime | None:
        """Return when the log was last gone through; None before the first time."""
        ...

    def first_since(self, day: date) -> Seq | None:
        """Return the first entry made on ``day`` or later; None if there is none."""
        ...

    def deeds(self, start: Seq, limit: int) -> Sequence[Deed]:
        """Return entries from ``start`` on, the oldest first; reports the log as read."""
        ...

    def visits(self, clients: Iterable[str]) -> Visits:
        """Return when these clients came or were on the day list; no record is opened."""
        ...

    def findings(self) -> list[Finding]:
        """Return every finding that opens, the newest first."""
        ...

    def finding(self, finding: FindingId) -> Finding:
        """Return one finding; raise NotFound."""
        ...

    def save(self, finding: Finding) -> Finding:
        """Keep a finding sealed to the owner, and return it with its new version."""
        ...

    def drop(self, finding: FindingId) -> None:
        """Forget a finding that was answered long ago."""
        ...
