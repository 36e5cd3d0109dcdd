"""The words for what goes wrong where something stands against a treatment."""

from salon_vault.clearance import errors
from salon_vault.consents.errors import FormStopped
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

CLEARANCE_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.StopIsFinal: Problem(
        N_("Nobody can override this"),
        N_("There is a known reaction or a failed test. No other test makes up for it."),
        N_("Nothing was changed."),
        N_(
            "A reaction is lifted by a doctor's letter. A test that was recorded wrongly can "
            "be corrected."
        ),
    ),
    errors.StopsChanged: Problem(
        N_("Something else stands against it now"),
        N_("It was recorded after this window was opened."),
        N_("Nothing was overridden, and your reason is still here."),
        N_("Read what stands against it now, then decide anew."),
    ),
    FormStopped: Problem(
        N_("The form does not print yet"),
        N_("Something stands against this treatment today."),
        N_("Nothing was printed or kept."),
        N_("The screen of the forms says what is missing and what can be done."),
    ),
}
