"""What is done about papers once they are printed, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

TRACKING_DEEDS: Mapping[str, Deed] = {
    "consents.note_outcome": Deed(
        N_("Under the login of {who} the outcome of a paper was noted"),
        N_("note the outcome of a paper"),
    ),
    "consents.take_back_note": Deed(
        N_("Under the login of {who} the noted outcome of a paper was taken back"),
        N_("take back the noted outcome of a paper"),
    ),
    "consents.view_box": Deed(
        N_("Under the login of {who} it was looked up which box papers are put in"),
        N_("look up which box papers are put in"),
    ),
    "consents.propose_until": Deed(
        N_("Under the login of {who} it was looked up until when a paper is awaited"),
        N_("look up until when a paper is awaited"),
    ),
}
