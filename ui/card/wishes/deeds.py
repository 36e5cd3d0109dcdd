"""What is done with the wishes of clients, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

WISH_DEEDS: Mapping[str, Deed] = {
    "wishes.view_wishes": Deed(
        N_("Under the login of {who} it was looked up what a client likes"),
        N_("look up what a client likes"),
    ),
    "wishes.save_wishes": Deed(
        N_("Under the login of {who} it was written down what a client likes"),
        N_("write down what a client likes"),
    ),
}
