"""What is done to the keys of a vault, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

KEY_DEEDS: Mapping[str, Deed] = {
    "keys.change_keys": Deed(
        N_("Under the login of {who} the keys of the vault were changed"),
        N_("change the keys of the vault"),
    ),
    "staff.remove_member": Deed(
        N_("Under the login of {who} a login was removed and its keys were changed"),
        N_("remove a login"),
    ),
}
