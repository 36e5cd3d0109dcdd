"""What is done with what clients agree to, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

CONSENT_DEEDS: Mapping[str, Deed] = {
    "consent_register.view_consents": Deed(
        N_("Under the login of {who} what a client agrees to was looked up"),
        N_("look up what a client agrees to"),
    ),
    "consent_register.record_consents": Deed(
        N_("Under the login of {who} a client's answers on consent were recorded"),
        N_("record a client's answers on consent"),
    ),
}
