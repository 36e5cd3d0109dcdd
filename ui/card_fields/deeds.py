"""What is done about fields that a salon may do without, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

FIELD_DEEDS: Mapping[str, Deed] = {
    "card_fields.count_holding": Deed(
        N_("Under the login of {who} it was counted how many cards hold a field"),
        N_("count how many cards hold a field"),
    ),
    "card_fields.clear_field": Deed(
        N_("Under the login of {who} a field that is not asked for was emptied on cards"),
        N_("empty a field on cards"),
    ),
}
