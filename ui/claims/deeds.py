"""What is done about papers for an insurer, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

CLAIM_FACTS: Mapping[str, str] = {
    "handed_to": N_("For whom it was"),
}
"""What the sealed details of these entries are called."""

CLAIM_DEEDS: Mapping[str, Deed] = {
    "claims.what_to_claim": Deed(
        N_("Under the login of {who} it was looked up what a claim could be about"),
        N_("look up what a claim could be about"),
    ),
    "claims.what_would_go_out": Deed(
        N_("Under the login of {who} it was looked up what papers for an insurer would hold"),
        N_("look up what papers for an insurer would hold"),
    ),
    "claims.gather_claim": Deed(
        N_("Under the login of {who} the papers for an insurer were put together"),
        N_("put together the papers for an insurer"),
    ),
    "claims.print_claim": Deed(
        N_("Under the login of {who} the papers for an insurer were sent to the printer"),
        N_("print the papers for an insurer"),
    ),
    "claims.save_claim": Deed(
        N_("Under the login of {who} the papers for an insurer were saved outside the vault"),
        N_("save the papers for an insurer outside the vault"),
    ),
}
