"""What the log says of its own use cases: reading, verifying, comparing with anchors."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

LOG_DEEDS: Mapping[str, Deed] = {
    "log.read_log": Deed(N_("Under the login of {who} the log was read"), N_("read the log")),
    "log.who_opened": Deed(
        N_("Under the login of {who} the log of one card was read"),
        N_("read the log of one card"),
    ),
    "log.verify_log": Deed(
        N_("Under the login of {who} the log was verified"), N_("verify the log")
    ),
    "log.count_log": Deed(
        N_("Under the login of {who} entries of the log were counted"),
        N_("count entries of the log"),
    ),
    "log.put_back": Deed(
        N_(
            "Under the login of {who} it was looked up whether the log matches this PC's anchor"
        ),
        N_("look up whether the log matches this PC's anchor"),
    ),
    "log.accept_put_back": Deed(
        N_(
            "Under the login of {who} it was recorded that the warning of a folder put back "
            "was seen"
        ),
        N_("record that the warning of a folder put back was seen"),
    ),
    "log.check_anchor": Deed(
        N_("Under the login of {who} the log was compared with an anchor"),
        N_("compare the log with an anchor"),
    ),
    "log.keep_anchor": Deed(
        N_("Under the login of {who} an anchor of the log was saved to a stick"),
        N_("save an anchor of the log to a stick"),
    ),
    "log.print_slip": Deed(
        N_("Under the login of {who} a checkpoint slip was sent to the printer"),
        N_("send a checkpoint slip to the printer"),
    ),
    "log.last_slip": Deed(
        N_(
            "Under the login of {who} it was looked up when the last checkpoint slip was "
            "printed"
        ),
        N_("look up when the last checkpoint slip was printed"),
    ),
    "log.check_log": Deed(
        N_("At the login of {who} the chain and seals of the log were checked"),
        N_("check the chain and seals of the log"),
    ),
}
