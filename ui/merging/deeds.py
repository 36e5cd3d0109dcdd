"""What use cases about two cards of one person do, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

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
}
