"""What goes wrong on purpose about fields that a salon does without."""

from salon_vault.card_fields.model import CardField
from salon_vault.errors import Refused


class FieldOff(Refused):
    """This salon does not ask for that field: what a card holds of it can only be removed."""

    def __init__(self, field: CardField) -> None:
        super().__init__(field.value)
        self.field = field


class FieldInUse(Refused):
    """The salon asks for that field: it is switched off before it is emptied on all cards."""
