"""What is done about files outside the vault, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

OUTSIDE_DEEDS: Mapping[str, Deed] = {
    "left_outside.known_outside": Deed(
        N_("Under the login of {who} it was looked what lies outside the vault"),
        N_("look what lies outside the vault"),
    ),
    "left_outside.forget_gone": Deed(
        N_("Under the login of {who} files outside the vault were found to be gone"),
        N_("note that files outside the vault are gone"),
    ),
    "left_outside.leave_outside": Deed(
        N_("Under the login of {who} files were left lying outside the vault"),
        N_("leave files lying outside the vault"),
    ),
    "left_outside.delete_outside": Deed(
        N_("Under the login of {who} files outside the vault were deleted"),
        N_("delete files outside the vault"),
    ),
    "left_outside.remember_read": Deed(
        N_("Under the login of {who} it was noted that a file stays outside the vault"),
        N_("note that a file stays outside the vault"),
    ),
    "scans.watch_folder": Deed(
        N_("Under the login of {who} a folder for scans or photos was set"),
        N_("set a folder for scans or photos"),
    ),
}

OUTSIDE_FACTS: Mapping[str, str] = {"files_left": N_("Files left")}
