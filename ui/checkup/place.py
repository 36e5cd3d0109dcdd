"""Where the state of the vault and of this PC is shown."""

from ui.around import Around
from ui.checkup.screen import CheckupScreen
from ui.line import Line
from ui.place import place_of
from ui.screen import Screen
from ui.words import N_


def _make(line: Line, around: Around) -> Screen:
    screen = CheckupScreen(line, look_around=around.look_around)
    screen.use_printer(around.preferences.printer, around.remember_printer)
    return screen


CHECKUP_PLACE = place_of(
    "checkup",
    CheckupScreen,
    "clipboard-check",
    _make,
    N_(
        "The program looks at backups, keys, logins, this PC, and at what lies readable "
        "outside the vault. What stands at the top should be done; what this PC does not "
        "tell a program is said as well. Print the page for whoever looks after the PC."
    ),
)
