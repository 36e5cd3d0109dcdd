"""What is done with the day sheet, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

DAY_SHEET_DEEDS: Mapping[str, Deed] = {
    "day_sheet.view_day_sheet": Deed(
        N_("Under the login of {who} a day sheet was looked at"),
        N_("look at a day sheet"),
    ),
    "day_sheet.print_day_sheet": Deed(
        N_("Under the login of {who} a day sheet was sent to the printer"),
        N_("send a day sheet to the printer"),
    ),
}
