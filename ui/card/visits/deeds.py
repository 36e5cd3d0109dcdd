"""What is done about visits, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

VISIT_DEEDS: Mapping[str, Deed] = {
    "visits.list_visits": Deed(
        N_("Under the login of {who} the visits of a client were read"),
        N_("read the visits of a client"),
    ),
    "visits.record_visit": Deed(
        N_("Under the login of {who} a visit was recorded"), N_("record a visit")
    ),
    "visits.change_visit": Deed(
        N_("Under the login of {who} a visit was corrected"), N_("correct a visit")
    ),
    "visits.remove_visit": Deed(
        N_("Under the login of {who} a visit was removed"), N_("remove a visit")
    ),
    "visits.restore_visit": Deed(
        N_("Under the login of {who} a removed visit was put back"),
        N_("put back a removed visit"),
    ),
    "visits.list_visit_notes": Deed(
        N_("Under the login of {who} the notes about a client's visits were read"),
        N_("read the notes about a client's visits"),
    ),
    "visits.list_left_open": Deed(
        N_("Under the login of {who} visits of earlier days that nobody closed were listed"),
        N_("list visits of earlier days that nobody closed"),
    ),
    "visits.what_stops": Deed(
        N_("Under the login of {who} it was looked up what stops a treatment"),
        N_("look up what stops a treatment"),
    ),
    "visits.lines_to_plan": Deed(
        N_("Under the login of {who} the product lines of a client's last visits were read"),
        N_("read the product lines of a client's last visits"),
    ),
    "visits.list_practitioners": Deed(
        N_("Under the login of {who} it was looked up who carries out treatments"),
        N_("look up who carries out treatments"),
    ),
    "visits.begin_visit": Deed(
        N_("Under the login of {who} a visit was begun"), N_("begin a visit")
    ),
    "visits.add_treatments": Deed(
        N_("Under the login of {who} treatments were added to a visit under way"),
        N_("add treatments to a visit under way"),
    ),
    "visits.close_visit": Deed(
        N_("Under the login of {who} a visit was closed"), N_("close a visit")
    ),
    "visits.reopen_visit": Deed(
        N_("Under the login of {who} a closed visit was opened again"),
        N_("open a closed visit again"),
    ),
    "visits.write_visit_note": Deed(
        N_("Under the login of {who} a note about a visit was handed in"),
        N_("hand in a note about a visit"),
    ),
    "visits.change_visit_note": Deed(
        N_("Under the login of {who} a note about a visit was corrected"),
        N_("correct a note about a visit"),
    ),
    "visits.remove_visit_note": Deed(
        N_("Under the login of {who} a note about a visit was removed"),
        N_("remove a note about a visit"),
    ),
}
