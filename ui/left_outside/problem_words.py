"""The words for a folder that is not watched."""

from salon_vault.errors import VaultError
from salon_vault.scans.watching.errors import WatchedFolderRefused
from salon_vault.words import N_
from ui.problem import Problem

FOLDER_PROBLEMS: dict[type[VaultError], Problem] = {
    WatchedFolderRefused: Problem(
        N_("This folder is not used"),
        N_("The reason: {place}."),
        N_("The settings are as they were."),
        N_("Choose a folder on this PC that no other program copies."),
    ),
}
