"""Where the log is read and verified."""

from ui.log.screen import LogScreen
from ui.place import place_of
from ui.words import N_

LOG_PLACE = place_of(
    "log",
    LogScreen,
    "scroll-text",
    lambda line, _around: LogScreen(line),
    N_(
        "The log says what was done, and under whose login. Verify it now and then: as "
        "far as the log shows, you then see whether entries were changed or taken out."
    ),
)
