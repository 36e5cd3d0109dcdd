"""A move to another PC, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

MOVING_DEEDS: Mapping[str, Deed] = {
    "moving.pack_for_other_pc": Deed(
        N_("Under the login of {who} the vault was closed to be moved to another PC"),
        N_("move the vault to another PC"),
    ),
    "moving.stay_on_this_pc": Deed(
        N_("Under the login of {who} a move was taken back: the vault stays on this PC"),
        N_("take a move to another PC back"),
    ),
}

MOVING_FACTS: Mapping[str, str] = {
    "moved_here": N_("Came from another PC"),
    "moved_here_without_code": N_("Came from another PC without its code"),
}
