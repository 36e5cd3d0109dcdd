"""What is asked about what stands against a treatment, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

CLEARANCE_FACTS: Mapping[str, str] = {
    "overridden": N_("What stood against it"),
}
"""What the sealed details of these entries are called."""

CLEARANCE_DEEDS: Mapping[str, Deed] = {
    "clearance.what_stands_against": Deed(
        N_("Under the login of {who} it was looked up what stands against a treatment"),
        N_("look up what stands against a treatment"),
    ),
    "clearance.override_stops": Deed(
        N_("Under the login of {who} a treatment was allowed against a stop, before a senior"),
        N_("allow a treatment against a stop"),
    ),
    "clearance.override_stops_as_senior": Deed(
        N_("Under the login of {who} a treatment was allowed against a stop, as a senior"),
        N_("allow a treatment against a stop as a senior"),
    ),
    "clearance.list_overrides": Deed(
        N_("Under the login of {who} it was read which stops were overridden"),
        N_("read which stops were overridden"),
    ),
}
