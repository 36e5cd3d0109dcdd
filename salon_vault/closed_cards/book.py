"""Where closed cards and covers are kept, and what tells whose card a record belongs to."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from salon_vault.audit import Touch
from salon_vault.clients.model import ClientId
from salon_vault.closed_cards.model import ClosedCard, Cover, CoverId
from salon_vault.staff.model import StaffId


class ClosedCardBook(Protocol):
    """Closed cards, covers and own clients as one transaction sees them."""

    def any_closed(self) -> bool:
        """Tell whether there is a closed card at all."""
        ...

    def get(self, client_id: ClientId) -> ClosedCard | None:
        """Return how a card is closed; None for an open one."""
        ...

    def opens(self, client_id: ClientId) -> bool:
        """Tell whether the keys at this desk open a closed card."""
        ...

    def close(self, client_id: ClientId, named: frozenset[StaffId]) -> None:
        """Seal name, spelling and ending of the number to the owner and those named."""
        ...

    def name_others(self, client_id: ClientId, named: frozenset[StaffId]) -> None:
        """Let a closed card open to these persons, and no longer to others."""
        ...

    def reopen(self, client_id: ClientId) -> None:
        """Put name and lookups of a closed card back where everybody finds them."""
        ...

    def cards_of(self, touches: Iterable[Touch]) -> frozenset[ClientId]:
        """Return the cards whose records these are; of merged ones the one that stays."""
        ...

    def made_by(self, client_id: ClientId, who: StaffId) -> bool:
        """Tell whether the log says that the card was made under a login."""
        ...

    def covers(self) -> Sequence[Cover]:
        """Return every cover, the latest end first."""
        ...

    def keep_cover(self, cover: Cover) -> None:
        """Keep who stands in for whom."""
        ...

    def end_cover(self, cover: CoverId) -> None:
        """Take a cover back; raise NotFound."""
        ...
