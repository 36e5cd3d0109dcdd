"""What is done about first logins, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

SLIP_FACTS: Mapping[str, str] = {
    "instead_of_slip": N_("In the place of a first passphrase"),
}
"""What the sealed details of these entries are called."""

SLIP_DEEDS: Mapping[str, Deed] = {
    "slips.first_logins": Deed(
        N_("Under the login of {who} it was looked up whose first login is still to come"),
        N_("look up whose first login is still to come"),
    ),
    "slips.enrol_lost": Deed(
        N_("Under the login of {who} a login that was lost in a restore was set up again"),
        N_("set up again a login that was lost in a restore"),
    ),
}
