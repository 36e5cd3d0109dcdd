"""What the log says of lists of clients that come in."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

IMPORT_DEEDS: Mapping[str, Deed] = {
    "importing.read_list": Deed(
        N_("Under the login of {who} a list of clients was read, and not yet taken in"),
        N_("read a list of clients"),
    ),
    "importing.take_in_list": Deed(
        N_("Under the login of {who} a list of clients was taken in"),
        N_("take in a list of clients"),
    ),
    "importing.forget_list": Deed(
        N_("Under the login of {who} a list of clients that was read was discarded"),
        N_("discard a list of clients that was read"),
    ),
    "importing.lists_taken_in": Deed(
        N_("Under the login of {who} it was looked up which lists of clients were taken in"),
        N_("look up which lists of clients were taken in"),
    ),
    "importing.take_back_list": Deed(
        N_("Under the login of {who} a list of clients was taken back"),
        N_("take a list of clients back"),
    ),
    "importing.bring_list": Deed(
        N_("Under the login of {who} a file with clients was looked at"),
        N_("look at a file with clients"),
    ),
    "importing.delete_source": Deed(
        N_("Under the login of {who} the file of a list that was taken in was deleted"),
        N_("delete the file of a list that was taken in"),
    ),
}

IMPORT_FACTS: Mapping[str, str] = {
    "cards": N_("Cards"),
    "rows_left_out": N_("Rows left out"),
    "kept": N_("Cards that stay"),
    "allergies_taken_in": N_("Allergies taken in"),
}
