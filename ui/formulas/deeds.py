"""What is done with colour formulas, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

FORMULA_DEEDS: Mapping[str, Deed] = {
    "formulas.list_formulas": Deed(
        N_("Under the login of {who} a client's colour formulas were read"),
        N_("read a client's colour formulas"),
    ),
    "formulas.save_formula": Deed(
        N_("Under the login of {who} a colour formula was saved"), N_("save a colour formula")
    ),
    "formulas.remove_formula": Deed(
        N_("Under the login of {who} a colour formula was removed"),
        N_("remove a colour formula"),
    ),
    "formulas.restore_formula": Deed(
        N_("Under the login of {who} a removed colour formula was put back"),
        N_("put back a removed colour formula"),
    ),
}
