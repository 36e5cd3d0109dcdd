"""What the log says of lists of clients that go out."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

EXPORT_DEEDS: Mapping[str, Deed] = {
    "exporting.save_client_list": Deed(
        N_("Under the login of {who} the list of clients was saved outside the vault"),
        N_("save the list of clients outside the vault"),
    ),
}
