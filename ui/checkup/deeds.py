"""What is done about the check-up, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

CHECKUP_DEEDS: Mapping[str, Deed] = {
    "checkup.check_up": Deed(
        N_("Under the login of {who} the vault and this PC were checked"),
        N_("check the vault and this PC"),
    ),
    "checkup.check_surroundings": Deed(
        N_("Under the login of {who} backups, papers and this PC were checked"),
        N_("check backups, papers and this PC"),
    ),
    "checkup.left_lying": Deed(
        N_("Under the login of {who} it was read how many papers left the vault"),
        N_("read how many papers left the vault"),
    ),
    "checkup.print_checkup": Deed(
        N_("Under the login of {who} a check-up was sent to the printer"),
        N_("print a check-up"),
    ),
    "checkup.sweep_strays": Deed(
        N_("Under the login of {who} sealed files without a record were removed"),
        N_("remove sealed files without a record"),
    ),
}
