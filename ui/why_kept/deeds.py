"""What asking why a field is kept is called in the log."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

KEEPING_DEEDS: Mapping[str, Deed] = {
    "why_kept.why_field": Deed(
        N_("Under the login of {who} it was looked up why a field is kept"),
        N_("look up why a field is kept"),
    ),
}
