"""Where what is unusual waits for the owner."""

from ui.odd_use.screen import InboxScreen
from ui.place import place_of
from ui.words import N_

INBOX_PLACE = place_of(
    "inbox",
    InboxScreen,
    "inbox",
    lambda line, _around: InboxScreen(line),
    N_(
        "What is unusual comes here as a question: look at the entries behind it, ask the "
        "person, and note what was said. Nothing follows by itself, and nothing is looked "
        "at before the staff notice is in force."
    ),
)
