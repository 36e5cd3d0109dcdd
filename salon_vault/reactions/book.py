"""Where reactions are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.reactions.model import Account, BarsNothing, Reaction, ReactionId


class ReactionBook(Protocol):
    """The reactions as one transaction sees them."""

    def of_client(self, client_id: ClientId) -> list[Reaction]:
        """Return a client's reactions, the latest first, and report them as read."""
        ...

    def is_whole(self, client_id: ClientId) -> bool:
        """Tell whether every row could be read: another could be what bars."""
        ...

    def get(self, reaction_id: ReactionId) -> Reaction:
        """Return one of them and report it as read; raise NotFound."""
        ...

    def save(self, reaction: Reaction) -> Reaction:
        """Keep a reaction and return it with its new version; raise EditConflict."""
        ...

    def accounts(self, client_id: ClientId) -> list[Account] | Sealed:
        """Return what is known of the client's reactions, in the order of time."""
        ...

    def bars_nothing(self, client_id: ClientId) -> list[BarsNothing] | Sealed:
        """Return which allergens bar nothing by somebody's decision, in the order of time."""
        ...

    def keep_bars_nothing(self, client_id: ClientId, decided: BarsNothing) -> None:
        """Keep such a decision."""
        ...

    def add_account(self, client_id: ClientId, account: Account) -> None:
        """Add what is known; somebody without the key adds too, and cannot read it."""
        ...
