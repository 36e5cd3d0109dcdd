"""The words for a visit that does not begin, or not again, or stays."""

from salon_vault.errors import VaultError
from salon_vault.visits.errors import (
    AgainstUnseen,
    SignatureMissing,
    StandsAgainst,
    VisitClosed,
)
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
    SignatureMissing: Problem(
        N_("Forms of this visit are not signed"),
        N_("Nobody has said what came of forms that its treatments want signed."),
        N_("The visit is still open, and what was typed is a draft on the card."),
        N_("Close it on the client's card: it asks what came of each form, or for a reason."),
    ),
    AgainstUnseen: Problem(
        N_("This visit cannot be removed yet"),
        N_("It was done against a stop, and no owner has seen that yet."),
        N_("The visit, its notes and its mark are kept as they were."),
        N_(
            "Correct what is wrong with the pencil beside the visit. Once an owner has seen it "
            "and written a word about it, an owner can remove it."
        ),
    ),
    VisitClosed: Problem(
        N_("This visit is closed"),
        N_("It was closed in the meantime, or on another day."),
        N_("The visit is kept as it was closed."),
        N_("Correct it in the list of visits, with the pencil beside it."),
    ),
}
