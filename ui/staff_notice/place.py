"""Where papers for staff are printed and their signatures noted."""

from ui.around import Around
from ui.line import Line
from ui.place import place_of
from ui.screen import Screen
from ui.staff_notice.screen import StaffNoticeScreen
from ui.words import N_


def _make(line: Line, around: Around) -> Screen:
    printer, remember = around.preferences.printer, around.remember_printer
    return StaffNoticeScreen(line, printer=printer, remember=remember)


STAFF_NOTICE_PLACE = place_of(
    "staff_notice",
    StaffNoticeScreen,
    "file-text",
    _make,
    N_(
        "The papers are written from the settings, in the language of whoever signs them. "
        "Print one for each person, hand it over, and note the day of the signature. After "
        "a change the list says who has to be told again."
    ),
    on_rail=False,
)
