"""Where the salon's settings are changed, and how this PC looks."""

from ui.around import Around
from ui.line import Line
from ui.place import place_of
from ui.salon.screen import SettingsScreen
from ui.screen import Screen
from ui.words import N_


def _make(line: Line, around: Around) -> Screen:
    return SettingsScreen(line, preferences=around.preferences, prefer=around.prefer)


SETTINGS_PLACE = place_of(
    "salon",
    SettingsScreen,
    "settings",
    _make,
    N_(
        "The owner sets the salon's details and how soon the vault locks. How the program "
        "looks on this PC, its language and the size of its text are for everybody to "
        "choose."
    ),
)
