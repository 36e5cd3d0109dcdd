"""The book of one transaction that is about who comes when."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.day.book import DayBook


class DayRecords(Protocol):
    """Who comes when; a part of ``salon_vault.ports.Work``."""

    @property
    def day(self) -> "DayBook":
        """The day list."""
