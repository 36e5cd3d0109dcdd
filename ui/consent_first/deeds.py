"""What is done before health is written down, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

ASKING_DEEDS: Mapping[str, Deed] = {
    "consent_first.see_collecting": Deed(
        N_("Under the login of {who} it was looked up whether health may be written down"),
        N_("look up whether health may be written down"),
    ),
    "consent_first.list_told_only": Deed(
        N_("Under the login of {who} it was looked up for whom a signed paper is missing"),
        N_("look up for whom a signed paper is missing"),
    ),
    "consent_first.record_told": Deed(
        N_("Under the login of {who} it was recorded that a client was told, and the answer"),
        N_("record that a client was told, and the answer"),
    ),
    "consent_first.keep_safety_line": Deed(
        N_("Under the login of {who} allergies that a client named were written down"),
        N_("write down allergies that a client names"),
    ),
    "consent_first.delete_told": Deed(
        N_("Under the login of {who} health entries kept on a spoken yes were removed"),
        N_("remove health entries kept on a spoken yes"),
    ),
}
