"""Where forms are printed for a client."""

from ui.around import Around
from ui.consents.screen import FormsScreen
from ui.line import Line
from ui.place import place_of
from ui.screen import Screen
from ui.words import N_


def _make(line: Line, around: Around) -> Screen:
    preferences = around.preferences
    screen = FormsScreen(line, printer=preferences.printer, remember=around.remember_printer)
    screen.use_copies(preferences.copies, around.remember_copies)
    return screen


FORMS_PLACE = place_of(
    "consents",
    FormsScreen,
    "printer",
    _make,
    N_(
        "Forms are filled in with name, treatment and date, never with an answer or a "
        "tick. Choose the client's language, look at the preview, print. The code at the "
        "bottom names nobody; it brings the signed paper back to its card."
    ),
    on_rail=False,
)
