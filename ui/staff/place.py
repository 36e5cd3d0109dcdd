"""Where logins are looked after."""

from ui.place import place_of
from ui.staff.screen import StaffScreen
from ui.words import N_

STAFF_PLACE = place_of(
    "staff",
    StaffScreen,
    "key-round",
    lambda line, _around: StaffScreen(line),
    N_(
        "Everybody who works here has a login of their own. The role decides what a login "
        "opens; the table below shows it for all four."
    ),
    short=N_("Staff"),
)
