"""The words for everything that goes wrong on purpose about backups."""

from salon_vault.backup import errors
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

_SETS_STAY = N_("The vault and the earlier backups on the stick are as they were.")

BACKUP_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.StickUnknown: Problem(
        N_("Not one of the backup sticks"),
        N_("This stick has not been set up for the backups of this vault."),
        N_("Nothing on it was changed."),
        N_("Plug in one of the backup sticks, or set this one up as one."),
    ),
    errors.TodaysOwnerNeeded: Problem(
        N_("A present owner has to agree"),
        N_("This login or kit opens the backup, but it is not in force any more."),
        N_("Nothing was made or changed."),
        N_("Type the password of a present owner, or the kit that is in force."),
    ),
    errors.StickGone: Problem(
        N_("The backup stick is gone"),
        N_("It was pulled out, or nothing is plugged in there."),
        N_("The vault is as it was, and the backup is still on this PC."),
        N_("Plug the stick in again. The backup goes on where it stopped."),
    ),
    errors.StickFull: Problem(
        N_("The backup stick is full"),
        N_("There is no room on it for the newest backup."),
        _SETS_STAY,
        N_("Remove other files from the stick, or set up a larger one."),
    ),
    errors.StickReadOnly: Problem(
        N_("The backup stick is write-protected"),
        N_("Nothing can be written to it."),
        _SETS_STAY,
        N_("Look for a small switch on the stick, or take another stick."),
    ),
    errors.StickUnfaithful: Problem(
        N_("The backup stick cannot be relied on"),
        N_("What was written on it and what it gives back are not the same."),
        N_("The vault is as it was, and the backup is still on this PC."),
        N_("Try once more. If it happens again, replace the stick."),
    ),
    errors.BackupDamaged: Problem(
        N_("This backup is damaged"),
        N_("It is not as it was when it was made: {part}."),
        N_("Nothing was opened or changed."),
        N_("Choose another backup or the other stick. On this PC, make a new backup."),
    ),
    errors.BackupUnfinished: Problem(
        N_("This backup was never finished"),
        N_("It was cut off before its last file was written."),
        N_("Nothing was opened or changed."),
        N_("Choose another backup."),
    ),
    errors.NothingStaged: Problem(
        N_("No backup on this PC yet"),
        N_("There is nothing to copy to the stick."),
        N_("The vault and the stick are as they were."),
        N_("Unlock the vault and make a backup first."),
    ),
}
