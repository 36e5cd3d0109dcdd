"""Where client cards are kept."""

from collections.abc import Sequence, Set
from datetime import date
from typing import Protocol

from salon_vault.clients.model import Client, ClientId, ClientLine, Contact, Health
from salon_vault.compartments import Sealed


class ClientBook(Protocol):
    """The client cards as one transaction sees them."""

    @property
    def made(self) -> Set[ClientId]:
        """The cards that this very transaction has made."""
        ...

    def count(self) -> int:
        """Return how many cards there are."""
        ...

    def find(self, words: Sequence[str], limit: int) -> list[ClientLine]:
        """Return the cards that have, for each folded word, a word beginning with it."""
        ...

    def find_tail(self, digits: str, limit: int) -> list[ClientLine]:
        """Return the cards whose phone number ends in up to three ``digits``."""
        ...

    def find_number(self, digits: str, limit: int) -> list[ClientLine]:
        """
        Return the cards whose phone ends in four or more ``digits``.

        Without the key to *contact* only the last three count: they lie on the card.
        """
        ...

    def find_birthday(self, day: date, limit: int) -> list[ClientLine]:
        """Return the cards with that birthday; [] without the key to *contact*."""
        ...

    def find_whole_number(self, phone: str, limit: int) -> list[ClientLine]:
        """Return the cards with that number, as E.164; [] without the key to *contact*."""
        ...

    def find_mail(self, mail: str, limit: int) -> list[ClientLine]:
        """Return the cards with that mail address; [] without the key to *contact*."""
        ...

    def complete_tokens(self, at_most: int) -> int:
        """
        Make the lookup tokens of some cards that lack them; return how many still do.

        Nothing happens without the key to *contact*: then none are counted.
        """
        ...

    def find_similar(self, words: Sequence[str], limit: int) -> list[ClientLine]:
        """Return the cards that have words a typing error away."""
        ...

    def recent(self, limit: int) -> list[ClientLine]:
        """Return the cards with the latest visits, then the newest ones."""
        ...

    def get(self, client_id: ClientId) -> Client:
        """Return the card and report it as read; raise NotFound, CardMerged."""
        ...

    def staying(self, client_id: ClientId) -> ClientId:
        """Return the card that this one was merged into, or itself."""
        ...

    def save(self, client: Client) -> Client:
        """
        Keep the card and return it with its new version.

        Raises:
            EditConflict: if ``client.version`` is not the kept one.
        """
        ...

    def contact(self, client_id: ClientId) -> Contact | Sealed:
        """
        Return how to reach the client, a blank Contact if unknown, or Sealed.

        Sealed it is also for somebody who has to ask for it, see ``revealed``.
        """
        ...

    def revealed(self, client_id: ClientId) -> Contact | Sealed:
        """Return how to reach the client to somebody who has asked for it; or Sealed."""
        ...

    def save_contact(self, client_id: ClientId, contact: Contact) -> Contact:
        """
        Keep the contact details, their lookup tokens, and the card's ``phone_tail``.

        Raises:
            EditConflict: if ``contact.version`` is not the kept one.
        """
        ...

    def health(self, client_id: ClientId) -> Health | Sealed:
        """Return the allergies and notes, a blank Health if never asked, or Sealed."""
        ...

    def save_health(self, client_id: ClientId, health: Health) -> int:
        """
        Keep the health record (also without the key: written upward); return its version.

        Raises:
            EditConflict: if ``health.version`` is not the kept one.
        """
        ...
