"""What use cases about two cards of one person do, as the log says it."""

from collections.abc import Mapping

from salon_vault.merging.health import Keep
from ui.log.deed import Deed
from ui.words import N_

MERGING_FACTS: Mapping[str, str] = {
    "allergies": N_("Answer about allergies that counts"),
}
"""What the sealed details of these entries are called."""

KEPT: Mapping[str, str] = {
    Keep.BOTH: N_("that of both cards together"),
    Keep.STAYING: N_("that of the card that stays"),
    Keep.GOING: N_("that of the other card"),
}
"""Which answer about allergies counts from then on."""

MERGING_DEEDS: Mapping[str, Deed] = {
    "merging.find_lookalikes": Deed(
        N_("Under the login of {who} cards of the same person were looked for"),
        N_("look for cards of the same person"),
    ),
    "merging.find_similar_names": Deed(
        N_("Under the login of {who} cards with similar names were looked for"),
        N_("look for cards with similar names"),
    ),
    "merging.complete_tokens": Deed(
        N_("Under the login of {who} missing lookup marks were made"),
        N_("make missing lookup marks"),
    ),
    "merging.preview_merge": Deed(
        N_("Under the login of {who} two cards were compared"), N_("compare two cards")
    ),
    "merging.merge_cards": Deed(
        N_("Under the login of {who} two cards were merged"), N_("merge two cards")
    ),
    "merging.merge_deciding_allergies": Deed(
        N_(
            "Under the login of {who} two cards were merged, and it was decided what they say "
            "about allergies"
        ),
        N_("merge two cards and decide what they say about allergies"),
    ),
    "merging.list_merged": Deed(
        N_("Under the login of {who} the cards merged into one were read"),
        N_("read the cards merged into one"),
    ),
    "merging.take_apart": Deed(
        N_("Under the login of {who} merged cards were taken apart"),
        N_("take merged cards apart"),
    ),
}
