"""The words for everything that goes wrong on purpose about the PIN of a shift."""

from salon_vault.errors import VaultError
from salon_vault.pins import errors
from salon_vault.words import N_
from ui.problem import Problem

PIN_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.WeakPin: Problem(
        N_("This PIN is easy to guess"),
        N_("A colleague would try it first."),
        N_("No PIN was set."),
        N_("Take six digits without a pattern, and no date."),
    ),
    errors.WrongPin: Problem(
        N_("Wrong PIN"),
        N_("These are not the digits chosen for this shift. Tries left: {left}."),
        N_("Nothing was opened or changed."),
        N_("Try again, or use the password."),
    ),
    errors.PinGone: Problem(
        N_("The PIN no longer counts"),
        N_("Its time is over, it was typed wrong three times, or keys or rights have changed."),
        N_("Unfinished typing was kept."),
        N_("Lock, and open with the password."),
    ),
    errors.KeeperSilent: Problem(
        N_("No PIN was set"),
        N_("This PC could not keep it beyond a lock."),
        N_("Your password works as always."),
        N_("Lock and unlock with your password, then try once more."),
    ),
}
