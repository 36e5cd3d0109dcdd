"""The words for everything that goes wrong on purpose where nobody was asked first."""

from salon_vault.consent_first import errors
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

ASKING_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.NotAskedFirst: Problem(
        N_("The client has to be asked first"),
        N_("Health and photos are kept once the client was told and has agreed."),
        N_("Nothing was kept."),
        N_("Say the sentence on the card, and record the answer."),
    ),
    errors.OnlySafetyLine: Problem(
        N_("Agreed on the phone: allergies only"),
        N_("Until a signed paper is there, allergies alone are written down."),
        N_("Nothing else was kept."),
        N_("Print the health sheet, and enter what the client ticks and signs."),
    ),
}
