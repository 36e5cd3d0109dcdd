"""The words for everything that goes wrong on purpose about slips."""

from salon_vault.errors import VaultError
from salon_vault.slips import errors
from salon_vault.words import N_
from ui.problem import Problem

SLIP_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.SlipToReplace: Problem(
        N_("A password of one's own comes first"),
        N_("This login still opens with a passphrase that somebody else made."),
        N_("Nothing was opened or changed."),
        N_("Whoever the login belongs to unlocks with it and chooses their own password."),
    ),
    errors.SlipOver: Problem(
        N_("The slip has expired"),
        N_("The passphrase on the slip opened this login until {until}."),
        N_("The login is as it was; its keys are kept."),
        N_("Ask the owner for another slip."),
    ),
}
