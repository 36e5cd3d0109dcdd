"""What is done with the papers before a visit, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

SET_DEEDS: Mapping[str, Deed] = {
    "consents.propose_set": Deed(
        N_("Under the login of {who} it was looked up which papers belong to a visit"),
        N_("look up which papers belong to a visit"),
    ),
    "consents.compose_set": Deed(
        N_("Under the login of {who} the papers of a visit were filled in"),
        N_("fill in the papers of a visit"),
    ),
    "consents.look_over_day_sets": Deed(
        N_("Under the login of {who} it was looked up which papers belong to a day's visits"),
        N_("look up which papers belong to a day's visits"),
    ),
    "consents.print_day_sets": Deed(
        N_("Under the login of {who} the papers of a day were sent to the printer"),
        N_("send the papers of a day to the printer"),
    ),
    "consents.save_day_sets": Deed(
        N_("Under the login of {who} the papers of a day were saved as a file"),
        N_("save the papers of a day as a file"),
    ),
}
