"""What is done about the PIN of a shift, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

PIN_DEEDS: Mapping[str, Deed] = {
    "pins.view_pin": Deed(
        N_("Under the login of {who} it was looked up whether a PIN is set"),
        N_("look up whether a PIN is set"),
    ),
    "pins.choose_pin": Deed(
        N_("Under the login of {who} a PIN was chosen for the shift"),
        N_("choose a PIN for the shift"),
    ),
    "pins.drop_pin": Deed(
        N_("Under the login of {who} the PIN of the shift was dropped"),
        N_("drop the PIN of the shift"),
    ),
    "pins.allow_pins": Deed(
        N_("Under the login of {who} it was changed which roles may choose a PIN"),
        N_("change which roles may choose a PIN"),
    ),
}
