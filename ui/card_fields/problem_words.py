"""The words for what goes wrong on purpose about fields that a salon does without."""

from salon_vault.card_fields.errors import FieldInUse, FieldOff
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

FIELD_PROBLEMS: dict[type[VaultError], Problem] = {
    FieldInUse: Problem(
        N_("This salon asks for that field"),
        N_("It is switched on in the settings."),
        N_("Nothing was removed."),
        N_("Switch it off first, then empty it on all cards."),
    ),
    FieldOff: Problem(
        N_("This salon does not ask for that"),
        N_("The field is switched off in the settings."),
        N_("Nothing was changed; what the card holds is still there."),
        N_("Empty the field, or ask the owner to switch it on."),
    ),
}
