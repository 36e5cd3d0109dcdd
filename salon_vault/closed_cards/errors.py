"""Why a card does not open to this person; each refusal is logged."""

from collections.abc import Sequence

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.refusal import RefusedOnCard


class OutOfReach(RefusedOnCard):
    """The card is there, and not for the person at this desk."""

    def __init__(self, client: ClientId, people: Sequence[str]) -> None:
        """Take the card, and the labels of those who can be asked."""
        super().__init__(client, tuple(people))
        self.people = tuple(people)


class CardClosed(OutOfReach):
    """The owner has closed the card, and this person is not among those who were named."""

    subject = Subject.CLOSED_CARD


class NotOwnClient(OutOfReach):
    """Specialists open the cards of their own clients here, and this is not one of them."""
