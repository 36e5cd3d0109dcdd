"""Where clients are found, and their cards."""

from ui.clients.screen import ClientsScreen
from ui.place import place_of
from ui.words import N_

CLIENTS_PLACE = place_of(
    "clients",
    ClientsScreen,
    "users",
    lambda line, _around: ClientsScreen(line),
    N_(
        "Type three letters of a name, or the last three digits of a phone number, and "
        "press Enter. Arrow keys move through the list. A client who is not found can be "
        "added from what you typed. Fields save themselves when you leave them; Ctrl+Z "
        "undoes the last step. The signs beside a name say what is to be signed, what to ask "
        "for, and whether photos may be taken; point at a row for the words."
    ),
    short=N_("Clients"),
)
