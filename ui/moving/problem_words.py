"""The words for a vault that is not in force here."""

from salon_vault import errors
from salon_vault.moving.errors import (
    CopyDamaged,
    VaultMoved,
    VaultTravelling,
    WrongArrivalCode,
)
from salon_vault.words import N_
from ui.problem import Problem

MOVING_PROBLEMS: dict[type[errors.VaultError], Problem] = {
    VaultMoved: Problem(
        N_("This vault moved to another PC"),
        N_("It was moved to another PC, and work goes on there."),
        N_("Everything in it is as it was at the move."),
        N_("Open it on the other PC. If the move failed, an owner can take it back here."),
    ),
    VaultTravelling: Problem(
        N_("A copy on its way"),
        N_("This folder is the copy of a vault that moves to another PC."),
        N_("It is as it was packed."),
        N_("Copy it to the new PC with the code that the old PC shows."),
    ),
    CopyDamaged: Problem(
        N_("The copy is damaged"),
        N_("A file on the stick is missing, or is not as it was packed."),
        N_("Nothing was made on this PC. The vault on the old PC is whole."),
        N_("Take the move back on the old PC, and move the vault again with another stick."),
    ),
    WrongArrivalCode: Problem(
        N_("A different code"),
        N_("The old PC shows a different code for this copy."),
        N_("Nothing was made on this PC."),
        N_(
            "Read the code off the old PC once more: two groups of four. If it is right, the "
            "stick holds another copy: take the move back on the old PC."
        ),
    ),
}
