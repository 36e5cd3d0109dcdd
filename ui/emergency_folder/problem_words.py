"""The words for papers from the folder that are not given to a client."""

from salon_vault.emergency_folder.errors import PaperTaken, UnknownCode
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

GIVING_PROBLEMS: dict[type[VaultError], Problem] = {
    UnknownCode: Problem(
        N_("No paper has this code"),
        N_("No paper of this vault has the code that was typed."),
        N_("Nothing was changed."),
        N_("Compare it with the foot of the sheet: sixteen letters and digits."),
    ),
    PaperTaken: Problem(
        N_("This paper belongs to a card already"),
        N_("The paper with this code belongs to a card already."),
        N_("It stays there, with its outcome and its scan."),
        N_("Look at the code once more. Every sheet belongs to one person."),
    ),
}
