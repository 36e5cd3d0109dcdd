"""The words for cards that do not open to the person at the desk."""

from collections.abc import Mapping

from salon_vault.closed_cards.errors import CardClosed, NotOwnClient
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

_NOTHING = N_("Nothing was changed.")

CLOSED_CARD_PROBLEMS: Mapping[type[VaultError], Problem] = {
    CardClosed: Problem(
        N_("This card is closed"),
        N_(
            "The owner has closed it to all but named people. The log says that somebody "
            "tried to open it."
        ),
        _NOTHING,
        N_("If you need it for your work, ask the owner."),
    ),
    NotOwnClient: Problem(
        N_("This is not the card of one of your clients"),
        N_(
            "In this salon, specialists open the cards of clients on their day list, of those "
            "they have had, and of colleagues they stand in for. This can be changed by: "
            "{people}"
        ),
        _NOTHING,
        N_("Have the client put on your day list, or ask to stand in for the colleague."),
    ),
}
