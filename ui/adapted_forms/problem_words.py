"""The words for everything that goes wrong on purpose about a salon's own wordings."""

from salon_vault.adapted_forms.errors import NoOwnWording, WordingFaulty, WordingMissing
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
    WordingFaulty: Problem(
        N_("Something is wrong with this wording"),
        N_("A rule that every form keeps is broken in {count} places or languages."),
        N_("Nothing was put into force. Your text is kept as a draft."),
        N_("Put right what the list under the text names."),
    ),
    NoOwnWording: Problem(
        N_("The shipped wording prints already"),
        N_("This form has no wording of its own in force."),
        N_("Nothing was changed."),
        N_("Look at the form again: somebody else may have gone back to it."),
    ),
}
