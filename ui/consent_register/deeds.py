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
    "consent_register.view_asked": Deed(
        N_("Under the login of {who} what a signed paper asks for was looked up"),
        N_("look up what a signed paper asks for"),
    ),
    "consent_register.record_ticks": Deed(
        N_("Under the login of {who} the ticks on a signed paper were entered"),
        N_("enter the ticks on a signed paper"),
    ),
    "consent_register.list_unread_papers": Deed(
        N_("Under the login of {who} signed papers were looked through for ticks to enter"),
        N_("look through signed papers for ticks to enter"),
    ),
    "consent_register.withdraw": Deed(
        N_("Under the login of {who} it was recorded that a client withdrew consent"),
        N_("record that a client withdraws consent"),
    ),
    "consent_register.view_withdrawal": Deed(
        N_("Under the login of {who} a withdrawal of consent was looked up"),
        N_("look up a withdrawal of consent"),
    ),
    "consent_register.take_back_withdrawal": Deed(
        N_("Under the login of {who} a withdrawal entered by mistake was taken back"),
        N_("take back a withdrawal entered by mistake"),
    ),
    "consent_register.compose_receipt": Deed(
        N_("Under the login of {who} the receipt of a withdrawal was filled in"),
        N_("fill in the receipt of a withdrawal"),
    ),
    "consent_register.remove_withdrawn_photos": Deed(
        N_("Under the login of {who} photos were removed because consent was withdrawn"),
        N_("remove photos because consent was withdrawn"),
    ),
    "consent_register.keep_withdrawn_photos": Deed(
        N_("Under the login of {who} photos were kept on another ground than consent"),
        N_("keep photos on another ground than consent"),
    ),
    "consent_register.list_validity": Deed(
        N_("Under the login of {who} it was looked up how long forms count"),
        N_("look up how long forms count"),
    ),
    "consent_register.save_validity": Deed(
        N_("Under the login of {who} it was said how long a form counts"),
        N_("say how long a form counts"),
    ),
    "consent_register.view_signed_forms": Deed(
        N_("Under the login of {who} it was looked up which signed forms of a client count"),
        N_("look up which signed forms of a client count"),
    ),
    "consent_register.glance_at": Deed(
        N_("Under the login of {who} it was looked up what to ask clients on a list for"),
        N_("look up what to ask clients on a list for"),
    ),
    "consent_register.list_register": Deed(
        N_("Under the login of {who} the register of consents was looked through"),
        N_("look through the register of consents"),
    ),
    "consent_register.list_ending_forms": Deed(
        N_("Under the login of {who} it was looked up which signed forms run out"),
        N_("look up which signed forms run out"),
    ),
    "consent_register.print_register": Deed(
        N_("Under the login of {who} the register of consents was sent to the printer"),
        N_("send the register of consents to the printer"),
    ),
    "consent_register.save_register": Deed(
        N_("Under the login of {who} the register of consents was saved as a file"),
        N_("save the register of consents as a file"),
    ),
}
