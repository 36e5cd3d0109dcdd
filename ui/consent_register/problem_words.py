"""The words for an answer that is not recorded, or not taken back."""

from salon_vault.consent_register.errors import GuardianMissing, NotSigned, ReceiptPrinted
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

CONSENT_PROBLEMS: dict[type[VaultError], Problem] = {
    GuardianMissing: Problem(
        N_("A guardian has to agree for a minor"),
        N_("No parent or guardian on the card is named as the one who says yes."),
        N_("Nothing was recorded."),
        N_("Write the guardian down on the page Name and contact, then record the answers."),
    ),
    NotSigned: Problem(
        N_("This paper is not signed"),
        N_("Its ticks count once it is signed, and nobody has noted that."),
        N_("Nothing was recorded."),
        N_("Note on the card that the paper came back signed, then enter the ticks."),
    ),
    ReceiptPrinted: Problem(
        N_("The withdrawal stays"),
        N_("Its receipt was printed or saved, so the client may hold it."),
        N_("Nothing was changed."),
        N_("If the client agrees again, record it as a new answer."),
    ),
}
