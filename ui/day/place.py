"""Where the day list is kept."""

from ui.day.screen import DayScreen
from ui.place import place_of
from ui.words import N_

DAY_PLACE = place_of(
    "day",
    DayScreen,
    "calendar-days",
    lambda line, around: DayScreen(line, around.preferences.printer, around.remember_printer),
    N_(
        "Type a time, three letters of the client, the treatment; Enter puts it on the "
        "list. Ctrl+G is for a guest, of whom nothing is kept. On the list Enter opens the "
        "card, Space marks who came, Delete takes off, Ctrl+V pastes lines."
    ),
)
