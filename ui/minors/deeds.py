"""What is done about minors, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

MINOR_DEEDS: Mapping[str, Deed] = {
    "minors.view_age": Deed(
        N_("Under the login of {who} it was looked up whether a client is a minor"),
        N_("look up whether a client is a minor"),
    ),
    "minors.save_guardian": Deed(
        N_("Under the login of {who} a guardian was written down"),
        N_("write a guardian down"),
    ),
    "minors.remove_guardian": Deed(
        N_("Under the login of {who} a guardian was removed"), N_("remove a guardian")
    ),
    "minors.view_age_rules": Deed(
        N_("Under the login of {who} the rules about age were read"),
        N_("read the rules about age"),
    ),
    "minors.adopt_age_rules": Deed(
        N_("Under the login of {who} the rules about age were changed"),
        N_("change the rules about age"),
    ),
}
