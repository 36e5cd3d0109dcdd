"""The words for what stands in the way of merging two cards, or of taking them apart."""

from collections.abc import Mapping

from salon_vault.errors import VaultError
from salon_vault.merging.errors import (
    AlertsTooLong,
    AllergiesContradict,
    BeyondReach,
    CardMerged,
    TooLateToTakeApart,
)
from salon_vault.words import N_
from ui.problem import Problem

_BOTH_STAY = N_("Both cards are as they were.")

MERGING_PROBLEMS: Mapping[type[VaultError], Problem] = {
    CardMerged: Problem(
        N_("This card was merged into another"),
        N_("It is the card of a client whose other card stays. Nothing new is written to it."),
        N_("Nothing was changed."),
        N_("Open the card again: the one that stays comes up."),
    ),
    AllergiesContradict: Problem(
        N_("The two cards contradict each other about allergies"),
        N_("They name different substances, or one of them says that none is known."),
        _BOTH_STAY,
        N_("Ask the client, then decide in the comparison which answer counts."),
    ),
    AlertsTooLong: Problem(
        N_("The alerts of the two cards do not fit into one line"),
        N_("Both alerts stay when cards are merged, and together they are too long."),
        _BOTH_STAY,
        N_("Have somebody who writes alerts shorten one of them first."),
    ),
    BeyondReach: Problem(
        N_("Somebody else has to merge these cards"),
        N_(
            "What the card that goes holds is closed to this login: {closed}. They open to "
            "{able}"
        ),
        _BOTH_STAY,
        N_("Ask somebody who can open them, or let the other card stay."),
    ),
    TooLateToTakeApart: Problem(
        N_("These cards stay merged"),
        N_("More than thirty days have gone by since they were merged."),
        N_("Everything of both is on the card that stays."),
        N_("If they are two people after all, make a new card for one of them."),
    ),
}
