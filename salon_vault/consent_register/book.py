"""Where the answers of clients are kept."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.listing.model import Extract, Register
from salon_vault.consent_register.model import Answer, Consents
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import Paper


class ConsentBook(Protocol):
    """The register as one transaction sees it; answers are only ever added."""

    def of_client(self, client_id: ClientId) -> Consents:
        """Return every answer of a client, the latest last, and report them as read."""
        ...

    def of_cards(self, cards: Collection[ClientId]) -> Mapping[ClientId, Consents]:
        """Return what clients answered, the latest last, by card; nothing is reported."""
        ...

    def health_asked(self, cards: Collection[ClientId]) -> frozenset[ClientId]:
        """Return those of the cards on which allergies were asked; nothing is reported."""
        ...

    def said_only_until(self, purpose: Purpose, before: date) -> list[tuple[ClientId, date]]:
        """
        Return cards whose latest answer is a spoken yes, with its last day before ``before``.

        Only cards on which allergies were asked; the longest over first.
        """
        ...

    def unread(self, forms: Collection[str]) -> list[Paper]:
        """Return signed papers of these forms of which nothing was entered, as read."""
        ...

    def health_held(self, client_id: ClientId) -> Mapping[Subject, int]:
        """Return how many sealed records about a client's health there are, by kind."""
        ...

    def over_all(self, wanted: Extract, today: date, most: int | None = None) -> Register:
        """
        Return how a purpose stands with every card, by name; merged cards are part of theirs.

        All of them are counted, ``most`` of those wanted told; None tells of all. Nothing is
        reported as read: the use case stands for the list as a whole.
        """
        ...

    def lapsed(
        self, cards: Collection[ClientId], day: date
    ) -> Mapping[ClientId, frozenset[Purpose]]:
        """Return the purposes whose yes is over on a day, by card; nothing is reported."""
        ...

    def names(self, cards: Collection[ClientId]) -> Mapping[ClientId, str]:
        """Return what cards are called, of closed ones initials; nothing is reported."""
        ...

    def add(self, answer: Answer) -> None:
        """Add an answer of a client."""
        ...
