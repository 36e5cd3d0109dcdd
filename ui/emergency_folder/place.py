"""Where the emergency folder is printed."""

from ui.around import Around
from ui.emergency_folder.screen import FolderScreen
from ui.line import Line
from ui.place import place_of
from ui.screen import Screen
from ui.words import N_

FOLDER = "emergency_folder"


def _make(line: Line, around: Around) -> Screen:
    preferences = around.preferences
    return FolderScreen(line, printer=preferences.printer, remember=around.remember_printer)


FOLDER_PLACE = place_of(
    FOLDER,
    FolderScreen,
    "paperclip",
    _make,
    N_(
        "Print blank forms in the evening, and keep them in a folder: every sheet has a code "
        "of its own and names nobody. When the PC is dead, clients fill them in by hand. "
        "Later they are scanned, and the program asks whose each one is; without a scanner "
        "the code is typed on the card."
    ),
    on_rail=False,
    offered=True,
)
