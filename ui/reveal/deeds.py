"""What showing a number is called in the log."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

REVEAL_FACTS: Mapping[str, str] = {
    "reveal": N_("Why the number was shown"),
}
"""What the sealed details of these entries are called."""

REVEAL_DEEDS: Mapping[str, Deed] = {
    "reveal.reveal_contact": Deed(
        N_("Under the login of {who} a client's number was shown"),
        N_("show a client's number"),
    ),
}
