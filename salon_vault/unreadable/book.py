"""Where records that nobody can read are found and taken out."""

from collections.abc import Sequence
from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.unreadable.model import Unreadable


class UnreadableBook(Protocol):
    """The unreadable records as one transaction sees them."""

    def of_card(self, client_id: ClientId) -> Sequence[Unreadable]:
        """Return those of a card, as far as the keys at this desk go; reports nothing."""
        ...

    def remove(self, client_id: ClientId, record: str) -> None:
        """
        Take one out for good, and the keys of its files.

        Raises:
            NotFound: if there is none of this card by that id that nobody can read.
        """
        ...
