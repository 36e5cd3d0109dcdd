"""What is done with the words of forms, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

WORDING_DEEDS: Mapping[str, Deed] = {
    "adapted_forms.list_wordings": Deed(
        N_("Under the login of {who} the list of forms and their wordings was read"),
        N_("read the list of forms and their wordings"),
    ),
    "adapted_forms.open_wording": Deed(
        N_("Under the login of {who} the wording of a form was read"),
        N_("read the wording of a form"),
    ),
    "adapted_forms.wording_versions": Deed(
        N_("Under the login of {who} earlier wordings of a form were read"),
        N_("read earlier wordings of a form"),
    ),
    "adapted_forms.publish_wording": Deed(
        N_("Under the login of {who} an own wording of a form was put into force"),
        N_("put an own wording of a form into force"),
    ),
    "adapted_forms.print_shipped_again": Deed(
        N_("Under the login of {who} a form went back to its shipped wording"),
        N_("go back to the shipped wording of a form"),
    ),
}
