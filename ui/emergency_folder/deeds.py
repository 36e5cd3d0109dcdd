"""What is done about the emergency folder, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

EMERGENCY_FOLDER_DEEDS: Mapping[str, Deed] = {
    "emergency_folder.view_folder": Deed(
        N_("Under the login of {who} it was looked up what lies in the emergency folder"),
        N_("look up what lies in the emergency folder"),
    ),
    "emergency_folder.list_folder_reminders": Deed(
        N_("Under the login of {who} it was looked up whether the emergency folder is old"),
        N_("look up whether the emergency folder is old"),
    ),
    "emergency_folder.look_at_folder": Deed(
        N_("Under the login of {who} the papers of the emergency folder were looked at"),
        N_("look at the papers of the emergency folder"),
    ),
    "emergency_folder.print_folder": Deed(
        N_("Under the login of {who} blank papers for the emergency folder were printed"),
        N_("print blank papers for the emergency folder"),
    ),
    "emergency_folder.save_folder": Deed(
        N_(
            "Under the login of {who} blank papers for the emergency folder were saved as a "
            "file"
        ),
        N_("save blank papers for the emergency folder as a file"),
    ),
    "emergency_folder.throw_folder_away": Deed(
        N_("Under the login of {who} unused papers of the emergency folder were made void"),
        N_("make unused papers of the emergency folder void"),
    ),
    "emergency_folder.void_blank": Deed(
        N_("Under the login of {who} one blank paper of the emergency folder was made void"),
        N_("make one blank paper of the emergency folder void"),
    ),
    "emergency_folder.give_typed_paper": Deed(
        N_("Under the login of {who} a paper from the emergency folder was given to a client"),
        N_("give a paper from the emergency folder to a client"),
    ),
    "emergency_folder.remind_of_folder_after": Deed(
        N_("Under the login of {who} it was set when to print the emergency folder anew"),
        N_("set when to print the emergency folder anew"),
    ),
}
