"""What is done with questions before treatments, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

QUESTION_DEEDS: Mapping[str, Deed] = {
    "contraindications.list_answers": Deed(
        N_("Under the login of {who} it was looked up when a client was asked what"),
        N_("look up when a client was asked what"),
    ),
    "contraindications.open_answers": Deed(
        N_("Under the login of {who} answers given before a treatment were read"),
        N_("read answers given before a treatment"),
    ),
    "contraindications.hand_in_answers": Deed(
        N_("Under the login of {who} answers given before a treatment were handed in"),
        N_("hand in answers given before a treatment"),
    ),
    "contraindications.record_answers": Deed(
        N_("Under the login of {who} a client was asked, and the answers were decided on"),
        N_("record answers and decide on them"),
    ),
    "contraindications.decide_answers": Deed(
        N_("Under the login of {who} answers given before a treatment were decided on"),
        N_("decide on answers given before a treatment"),
    ),
    "contraindications.confirm_unchanged": Deed(
        N_("Under the login of {who} it was recorded that nothing has changed since"),
        N_("record that nothing has changed since"),
    ),
    "contraindications.list_sets": Deed(
        N_("Under the login of {who} the questions before treatments were read"),
        N_("read the questions before treatments"),
    ),
    "contraindications.set_versions": Deed(
        N_("Under the login of {who} earlier questions before treatments were read"),
        N_("read earlier questions before treatments"),
    ),
    "contraindications.adopt_set": Deed(
        N_("Under the login of {who} questions before a treatment were put into force"),
        N_("put questions before a treatment into force"),
    ),
    "contraindications.put_out_of_force": Deed(
        N_("Under the login of {who} questions before a treatment were withdrawn"),
        N_("withdraw questions before a treatment"),
    ),
}
