"""Where the day list is kept."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.day.model import DayEntry, DayEntryId, DayLine


class DayBook(Protocol):
    """The day list as one transaction sees it."""

    def of_day(self, day: date) -> list[DayLine]:
        """Return a day's entries by time, those without one last; reports the day as read."""
        ...

    def kept_on(self, day: date) -> list[DayEntry]:
        """Return a day's entries without their cards, by time; reports nothing."""
        ...

    def has_card(self, client_id: ClientId) -> bool:
        """Tell whether there is such a card, without opening it."""
        ...

    def of_client(self, client_id: ClientId, first: date, last: date) -> list[DayEntry]:
        """Return a card's entries from ``first`` to ``last``; no record is opened."""
        ...

    def booked(self, bookings: Iterable[str]) -> Mapping[str, DayEntry]:
        """Return entries by the booking they are; reports nothing."""
        ...

    def get(self, entry_id: DayEntryId) -> DayEntry:
        """Return one entry; raise NotFound."""
        ...

    def save(self, entry: DayEntry) -> DayEntry:
        """
        Keep an entry and return it with its new version.

        Raises:
            EditConflict: if ``entry.version`` is not the kept one.
        """
        ...

    def add(self, entries: Sequence[DayEntry]) -> None:
        """Keep many new entries; each day of theirs is reported as changed once."""
        ...

    def remove(self, entry_id: DayEntryId) -> DayEntry:
        """Take an entry off and return it; raise NotFound."""
        ...

    def count(self, day: date) -> int:
        """Return how many entries a day has."""
        ...

    def forget(self, entries_before: date, names_before: date) -> None:
        """Remove entries before the first day, and mere names before the second."""
        ...

    def treatments(self, limit: int) -> list[str]:
        """Return the treatments on the latest days of the list, each once."""
        ...
