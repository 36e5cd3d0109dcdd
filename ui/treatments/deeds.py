"""What is done to the list of treatments, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

TREATMENT_DEEDS: Mapping[str, Deed] = {
    "treatments.list_treatments": Deed(
        N_("Under the login of {who} the list of treatments was read"),
        N_("read the list of treatments"),
    ),
    "treatments.save_treatment": Deed(
        N_("Under the login of {who} a treatment on the list was saved"),
        N_("save a treatment on the list"),
    ),
    "treatments.remove_treatment": Deed(
        N_("Under the login of {who} a treatment was taken off the list"),
        N_("take a treatment off the list"),
    ),
    "treatments.adopt_treatments": Deed(
        N_("Under the login of {who} proposed treatments were put on the list"),
        N_("put proposed treatments on the list"),
    ),
}
