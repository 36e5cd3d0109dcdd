"""Where the privacy notice is printed and handed over."""

from ui.around import Around
from ui.line import Line
from ui.notices.screen import NoticeScreen
from ui.place import place_of
from ui.screen import Screen
from ui.words import N_


def _make(line: Line, around: Around) -> Screen:
    preferences = around.preferences
    return NoticeScreen(line, printer=preferences.printer, remember=around.remember_printer)


NOTICES_PLACE = place_of(
    "notices",
    NoticeScreen,
    "file-text",
    _make,
    N_(
        "The privacy notice is written from the settings. What is still missing is listed "
        "at the top. Recording a handover needs no signature; a changed wording becomes a "
        "new version, and the list says who still has to be told."
    ),
    short=N_("Notice"),
)
