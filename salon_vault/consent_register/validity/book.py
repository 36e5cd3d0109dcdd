"""Where it is kept how long forms count, and what signed forms are held against."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.validity.model import HealthChange, SignedForm, Validity


class ValidityBook(Protocol):
    """How long forms count, as one transaction sees it."""

    def every(self) -> list[Validity]:
        """Return what the salon has said, by form; forms that count for good are left out."""
        ...

    def get(self, form: str) -> Validity:
        """Return how long a form counts; for good, where nothing was said."""
        ...

    def save(self, validity: Validity) -> Validity:
        """Keep another word for a form, and return it with its version; raise EditConflict."""
        ...

    def signed(
        self,
        forms: Collection[str],
        cards: Collection[ClientId],
        by_visits: Collection[str] = (),
    ) -> list[SignedForm]:
        """
        Return the newest signed paper of each of these forms, by card.

        Newest is by the day on the paper, as ``consents.day_signed`` has it; where ticks were
        entered from a paper, by the day that was read off it then.
        Visits come along for the forms in ``by_visits``. Cards that were merged into others
        count as those. Nothing is reported as read: it is days of papers, for lists that show
        these cards anyway.
        """
        ...

    def newest(self, forms: Collection[str]) -> Mapping[str, Mapping[ClientId, date]]:
        """Return when the newest paper of each of these forms was signed, by form and card."""
        ...

    def visits_since(self, days: Mapping[ClientId, date]) -> Mapping[ClientId, int]:
        """Return how many visits cards have had since a day of their own, of whatever kind."""
        ...

    def health_changes(self) -> Mapping[ClientId, date]:
        """Return of every card when an answer about health was last another one, if ever."""
        ...

    def health_changed(self, change: HealthChange) -> None:
        """Keep that an answer about health is another one since a day."""
        ...
