"""What is done about stops that were not kept, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

STOP_DEEDS: Mapping[str, Deed] = {
    "stops.list_done_against": Deed(
        N_("Under the login of {who} it was looked up which visits were done against a stop"),
        N_("look up which visits were done against a stop"),
    ),
    "stops.count_done_against": Deed(
        N_("Under the login of {who} it was counted which visits were done against a stop"),
        N_("count the visits done against a stop"),
    ),
    "stops.list_overridden": Deed(
        N_("Under the login of {who} it was looked up which stops were overridden"),
        N_("look up which stops were overridden"),
    ),
    "stops.count_overridden": Deed(
        N_("Under the login of {who} it was counted which stops were overridden"),
        N_("count the stops that were overridden"),
    ),
    "stops.see_overridden": Deed(
        N_("Under the login of {who} it was noted that an overridden stop was seen"),
        N_("note that an overridden stop was seen"),
    ),
    "stops.see_done_against": Deed(
        N_("Under the login of {who} it was noted that a visit done against a stop was seen"),
        N_("note that a visit done against a stop was seen"),
    ),
    "stops.list_own_against": Deed(
        N_("Under the login of {who} its own visits done against a stop were looked up"),
        N_("look up one's own visits done against a stop"),
    ),
    "stops.own_against_read": Deed(
        N_("Under the login of {who} it was noted that a note about a stop was read"),
        N_("note that a note about a stop was read"),
    ),
}
