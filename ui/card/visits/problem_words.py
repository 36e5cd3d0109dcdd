"""The words for a visit that does not begin, or not again."""

from salon_vault.errors import VaultError
from salon_vault.visits.errors import StandsAgainst, VisitClosed
from salon_vault.words import N_
from ui.problem import Problem

VISIT_PROBLEMS: dict[type[VaultError], Problem] = {
    StandsAgainst: Problem(
        N_("Something stands against this treatment"),
        N_("Your salon's rules say that it does not begin today."),
        N_("Nothing was begun, and what was recorded before is as it was."),
        N_(
            "Open the client's card and begin the visit there: it says what is missing and "
            "what can be done."
        ),
    ),
    VisitClosed: Problem(
        N_("This visit is closed"),
        N_("It was closed in the meantime, or on another day."),
        N_("The visit is kept as it was closed."),
        N_("Correct it in the list of visits, with the pencil beside it."),
    ),
}
