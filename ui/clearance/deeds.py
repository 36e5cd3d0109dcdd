"""What is asked about what stands against a treatment, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

CLEARANCE_DEEDS: Mapping[str, Deed] = {
    "clearance.what_stands_against": Deed(
        N_("Under the login of {who} it was looked up what stands against a treatment"),
        N_("look up what stands against a treatment"),
    ),
}
