"""What the log says of the papers that staff are handed."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

STAFF_NOTICE_DEEDS: Mapping[str, Deed] = {
    "staff_notice.staff_notice_state": Deed(
        N_("Under the login of {who} it was looked up who has signed the staff notice"),
        N_("look up who has signed the staff notice"),
    ),
    "staff_notice.compose_staff_sheet": Deed(
        N_("Under the login of {who} a paper for a member of staff was written"),
        N_("write a paper for a member of staff"),
    ),
    "staff_notice.print_staff_sheet": Deed(
        N_("Under the login of {who} a paper for a member of staff was sent to the printer"),
        N_("send a paper for a member of staff to the printer"),
    ),
    "staff_notice.note_sheet_signed": Deed(
        N_("Under the login of {who} it was noted that a member of staff signed a paper"),
        N_("note that a member of staff signed a paper"),
    ),
}
