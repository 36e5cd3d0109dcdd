"""What is done with the day list, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

DAY_FACTS: Mapping[str, str] = {
    "moved": N_("Entries that were there and moved"),
}
"""What the sealed details of these entries are called."""

DAY_DEEDS: Mapping[str, Deed] = {
    "day.list_day": Deed(
        N_("Under the login of {who} the day list was read"), N_("read the day list")
    ),
    "day.what_is_due": Deed(
        N_("Under the login of {who} it was looked up what is still due before a day's visits"),
        N_("look up what is still due before a day's visits"),
    ),
    "day.offered_on_day": Deed(
        N_("Under the login of {who} the names of treatments were looked up"),
        N_("look up the names of treatments"),
    ),
    "day.put_on_day": Deed(
        N_("Under the login of {who} an entry was put on the day list"),
        N_("put an entry on the day list"),
    ),
    "day.change_entry": Deed(
        N_("Under the login of {who} an entry of the day list was changed"),
        N_("change an entry of the day list"),
    ),
    "day.mark_coming": Deed(
        N_("Under the login of {who} it was noted on the day list whether somebody came"),
        N_("note on the day list whether somebody came"),
    ),
    "day.take_off_day": Deed(
        N_("Under the login of {who} an entry was taken off the day list"),
        N_("take an entry off the day list"),
    ),
    "day.put_back_on_day": Deed(
        N_("Under the login of {who} an entry was put back on the day list"),
        N_("put back an entry on the day list"),
    ),
    "day.look_over_paste": Deed(
        N_("Under the login of {who} pasted lines were compared with the cards"),
        N_("compare pasted lines with the cards"),
    ),
    "day.look_over_file": Deed(
        N_("Under the login of {who} a booking program's file was compared with the cards"),
        N_("compare a booking program's file with the cards"),
    ),
    "day.look_over_table": Deed(
        N_("Under the login of {who} a table of bookings was compared with the cards"),
        N_("compare a table of bookings with the cards"),
    ),
    "day.fill_days": Deed(
        N_("Under the login of {who} pasted or imported entries were put on the day list"),
        N_("put pasted or imported entries on the day list"),
    ),
    "day.delete_bookings": Deed(
        N_("Under the login of {who} the booking program's file was deleted"),
        N_("delete the booking program's file"),
    ),
    "day.take_back": Deed(
        N_(
            "Under the login of {who} entries just brought to the day list were taken off again"
        ),
        N_("take entries just brought to the day list off again"),
    ),
}
