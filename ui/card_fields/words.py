"""What fields that a salon may do without are called."""

from collections.abc import Mapping

from salon_vault.card_fields.model import CardField
from ui.words import N_

FIELDS: Mapping[CardField, str] = {
    CardField.MAIL: N_("E-mail"),
    CardField.ADDRESS: N_("Address"),
    CardField.BIRTHDAY: N_("Birthday"),
    CardField.HAIR: N_("Hair and scalp: what the client likes"),
    CardField.DRINK: N_("Drink"),
    CardField.TALK: N_("Conversation"),
}
OFF = N_("No longer asked for in this salon: empty it, or leave it.")
"""Below a field of a card that was switched off and still holds something."""
