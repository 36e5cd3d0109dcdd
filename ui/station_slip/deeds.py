"""What is done about station slips, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

STATION_SLIP_DEEDS: Mapping[str, Deed] = {
    "station_slip.compose_station_slip": Deed(
        N_("Under the login of {who} a station slip was filled in for a client"),
        N_("fill in a station slip for a client"),
    ),
}
