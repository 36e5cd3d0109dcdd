"""Where one looks up which cards hold a field."""

from typing import Protocol

from salon_vault.card_fields.model import CardField
from salon_vault.clients.model import ClientId


class FieldBook(Protocol):
    """The cards as one transaction looks through them."""

    def holding(
        self, field: CardField, after: ClientId | None, at_most: int
    ) -> tuple[list[ClientId], ClientId | None]:
        """Return who of the next cards holds something, and the last one; None at the end."""
        ...
