"""What is done about records that nobody can read, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

UNREADABLE_DEEDS: Mapping[str, Deed] = {
    "unreadable.list_unreadable": Deed(
        N_("Under the login of {who} it was looked up what of a card cannot be read"),
        N_("look up what of a card cannot be read"),
    ),
    "unreadable.remove_unreadable": Deed(
        N_("Under the login of {who} a record that nobody can read was removed"),
        N_("remove a record that nobody can read"),
    ),
}
