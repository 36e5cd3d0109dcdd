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
    "consents.put_in_box": Deed(
        N_("Under the login of {who} it was noted in which box papers lie"),
        N_("note in which box papers lie"),
    ),
    "consents.view_box": Deed(
        N_("Under the login of {who} it was looked up which box papers are put in"),
        N_("look up which box papers are put in"),
    ),
    "consents.begin_box": Deed(
        N_("Under the login of {who} a new box for signed papers was begun"),
        N_("begin a new box for signed papers"),
    ),
    "consents.list_not_back": Deed(
        N_("Under the login of {who} the papers that are not back were listed"),
        N_("list the papers that are not back"),
    ),
    "consents.find_papers": Deed(
        N_("Under the login of {who} papers were searched for by their code"),
        N_("search for papers by their code"),
    ),
    "consents.propose_until": Deed(
        N_("Under the login of {who} it was looked up until when a paper is awaited"),
        N_("look up until when a paper is awaited"),
    ),
    "consents.write_addendum": Deed(
        N_("Under the login of {who} something was added to a paper"),
        N_("add something to a paper"),
    ),
    "consents.list_addenda": Deed(
        N_("Under the login of {who} what was added to a client's papers was read"),
        N_("read what was added to a client's papers"),
    ),
}
