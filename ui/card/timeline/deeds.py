"""What is asked of the timeline, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

TIMELINE_DEEDS: Mapping[str, Deed] = {
    "timeline.list_timeline": Deed(
        N_("Under the login of {who} the timeline of a client was read"),
        N_("read the timeline of a client"),
    ),
    "timeline.print_timeline": Deed(
        N_("Under the login of {who} the timeline of a client was sent to the printer"),
        N_("send the timeline of a client to the printer"),
    ),
}
