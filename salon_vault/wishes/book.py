"""Where wishes are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.wishes.model import Wishes


class WishBook(Protocol):
    """The wishes of clients as one transaction sees them."""

    def get(self, client_id: ClientId) -> Wishes:
        """Return a client's wishes, blank ones if there are none, and report them as read."""
        ...

    def save(self, client_id: ClientId, wishes: Wishes) -> Wishes:
        """Keep them, and return them with their version; raise EditConflict."""
        ...
