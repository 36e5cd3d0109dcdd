"""What the log says of looking at unusual use."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

ODD_USE_DEEDS: Mapping[str, Deed] = {
    "odd_use.odd_use": Deed(
        N_("Under the login of {who} it was looked up how many questions wait in the inbox"),
        N_("look up how many questions wait in the inbox"),
    ),
    "odd_use.list_findings": Deed(
        N_("Under the login of {who} the inbox was read"), N_("read the inbox")
    ),
    "odd_use.look_for_odd_use": Deed(
        N_("At the login of {who} the log was gone through for unusual use"),
        N_("go through the log for unusual use"),
    ),
    "odd_use.answer_finding": Deed(
        N_("Under the login of {who} a question in the inbox was answered"),
        N_("answer a question in the inbox"),
    ),
    "odd_use.set_thresholds": Deed(
        N_(
            "Under the login of {who} the numbers from which use counts as unusual were changed"
        ),
        N_("change the numbers from which use counts as unusual"),
    ),
    "odd_use.set_opening_hours": Deed(
        N_("Under the login of {who} the salon's opening hours were changed"),
        N_("change the salon's opening hours"),
    ),
}
