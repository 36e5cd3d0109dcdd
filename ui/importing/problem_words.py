"""The words for everything that goes wrong on purpose about lists from elsewhere."""

from salon_vault.errors import VaultError
from salon_vault.importing import errors
from salon_vault.words import N_
from ui.problem import Problem

_VAULT_AS_IT_WAS = N_("The vault is as it was.")

IMPORT_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.FileUnreadable: Problem(
        N_("This file cannot be read as a list"),
        "{why}",
        _VAULT_AS_IT_WAS,
        N_("Export the list once more, best as CSV in UTF-8, and choose that file."),
    ),
    errors.FileTooLarge: Problem(
        N_("This list is too large"),
        "{what}",
        _VAULT_AS_IT_WAS,
        N_("Take it in as several smaller files."),
    ),
    errors.OtherEncoding: Problem(
        N_("The file has another encoding"),
        N_("It is not in {encoding}, at the latest from row {row} on."),
        N_("The vault is as it was, and no letter was replaced."),
        N_("Choose another encoding until the names look right."),
    ),
    errors.ImportChanged: Problem(
        N_("This list is not taken back"),
        N_("What the vault says came with it is not what the log says."),
        N_("Every card is as it was."),
        N_("Tell an owner, and verify the log: somebody may have changed the vault."),
    ),
    errors.SourceChanged: Problem(
        N_("The file was not deleted"),
        N_("It is not, or no longer, the file that was read."),
        N_("What was read is in the vault, and the file is as it was."),
        N_("Look at it, and delete it yourself: whoever finds it can read it."),
    ),
    errors.SourceStays: Problem(
        N_("The file could not be deleted"),
        N_("Another program may have it open, or it lies where nothing can be deleted."),
        N_("What was read is in the vault."),
        N_("Delete the file yourself: whoever finds it can read it."),
    ),
    errors.NothingRead: Problem(
        N_("The list has to be read again"),
        N_("What was read of it was discarded."),
        _VAULT_AS_IT_WAS,
        N_("Choose the file once more."),
    ),
    errors.TakenInTooLongAgo: Problem(
        N_("This list was taken in too long ago"),
        N_("A list is taken back within {days} days."),
        N_("Every card is as it was."),
        N_("Remove single cards instead."),
    ),
}
