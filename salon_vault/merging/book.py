"""Where mergings are kept: a pointer on the card that went, and what changed on the other."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from salon_vault.clients.model import ClientId, Contact, Health
from salon_vault.compartments import Sealed
from salon_vault.merging.halves import Change, MergedCard, Merging


class MergingBook(Protocol):
    """The merged cards as one transaction sees them."""

    def counts(self, client_id: ClientId) -> tuple[int, int]:
        """Return how many visits and papers a card has."""
        ...

    def has(self, client_id: ClientId) -> tuple[bool, bool]:
        """Tell whether anything is kept of contact and of health; needs no key."""
        ...

    def point(self, going: ClientId, staying: ClientId) -> tuple[ClientId, ...]:
        """Let a card count as part of another; return those that come along with it."""
        ...

    def point_back(self, merging: Merging) -> None:
        """Let a card, and those that came along, stand for themselves again."""
        ...

    def keep(
        self, merging: Merging, contact: Change[Contact] | None, health: Change[Health] | None
    ) -> None:
        """Remember what changed; contact and health sealed to their compartments."""
        ...

    def get(self, going: ClientId) -> Merging:
        """Return how a card was merged; raise NotFound."""
        ...

    def contact(self, going: ClientId) -> Change[Contact] | Sealed | None:
        """Return what changed of the contact details, if anything did."""
        ...

    def health(self, going: ClientId) -> Change[Health] | Sealed | None:
        """Return what changed of the health record, if anything did."""
        ...

    def of_card(self, client_id: ClientId) -> Sequence[MergedCard]:
        """Return the cards that were merged into this one, the latest first."""
        ...

    def about(self, client_id: ClientId) -> Sequence[ClientId]:
        """Return every card whose merging tells of this one or of one merged into it."""
        ...

    def forget(self, going: ClientId) -> None:
        """Drop what is remembered; the pointer stays as it is."""
        ...

    def made_before(self, moment: datetime) -> Sequence[ClientId]:
        """Return the cards whose merging is older and still remembered."""
        ...
