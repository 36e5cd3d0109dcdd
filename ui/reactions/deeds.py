"""What is done about reactions, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

REACTION_DEEDS: Mapping[str, Deed] = {
    "reactions.list_reactions": Deed(
        N_("Under the login of {who} the reactions of a client were read"),
        N_("read the reactions of a client"),
    ),
    "reactions.record_reaction": Deed(
        N_("Under the login of {who} a reaction of a client was recorded"),
        N_("record a reaction of a client"),
    ),
    "reactions.add_to_reaction": Deed(
        N_("Under the login of {who} a note was added to a reaction"),
        N_("add a note to a reaction"),
    ),
    "reactions.bar_more": Deed(
        N_("Under the login of {who} further treatments were barred after a reaction"),
        N_("bar further treatments after a reaction"),
    ),
    "reactions.bar_nothing": Deed(
        N_("Under the login of {who} it was noted that a known allergy bars nothing"),
        N_("note that a known allergy bars nothing"),
    ),
    "reactions.note_insurer_told": Deed(
        N_("Under the login of {who} it was recorded that the insurer was told of a reaction"),
        N_("record that the insurer was told of a reaction"),
    ),
    "reactions.lift_reaction": Deed(
        N_("Under the login of {who} a bar after a reaction was lifted by a doctor's letter"),
        N_("lift a bar after a reaction"),
    ),
    "reactions.what_to_bar": Deed(
        N_("Under the login of {who} known allergies were compared with treatments"),
        N_("compare known allergies with treatments"),
    ),
}
