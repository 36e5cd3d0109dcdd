"""Where scans wait that could not be filed by themselves."""

from ui.around import Around
from ui.line import Line
from ui.place import place_of
from ui.scans.screen import TrayScreen
from ui.screen import Screen
from ui.words import N_


def _make(line: Line, around: Around) -> Screen:
    del around
    return TrayScreen(line)


SCANS_PLACE = place_of(
    "scans",
    TrayScreen,
    "scan-line",
    _make,
    N_(
        "Drop scans of signed forms on the window, add them here, or let the scanner write "
        "to its folder. Each page goes to its card by the code on it. What could not is "
        "listed here with the reason, and is gone from the list once you have answered."
    ),
)
