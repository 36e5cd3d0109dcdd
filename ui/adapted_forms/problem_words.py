"""The words for everything that goes wrong on purpose about a salon's own wordings."""

from salon_vault.adapted_forms.errors import WordingMissing
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

WORDING_PROBLEMS: dict[type[VaultError], Problem] = {
    WordingMissing: Problem(
        N_("The form is not there in this language"),
        N_(
            "The salon has its own wording of “{form}”, but not in {language}, only in: "
            "{languages}"
        ),
        N_("Nothing was printed. The shipped wording does not step in for it."),
        N_(
            "Print it in another language, or ask the owner to add this one to the own wording."
        ),
    ),
}
