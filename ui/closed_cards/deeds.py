"""What is done about closed cards and covers, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

CLOSED_CARD_DEEDS: Mapping[str, Deed] = {
    "closed_cards.close_card": Deed(
        N_("Under the login of {who} a card was closed"), N_("close a card")
    ),
    "closed_cards.name_persons": Deed(
        N_("Under the login of {who} it was set to whom a closed card opens"),
        N_("set to whom a closed card opens"),
    ),
    "closed_cards.reopen_card": Deed(
        N_("Under the login of {who} a closed card was opened to everybody again"),
        N_("open a closed card to everybody again"),
    ),
    "closed_cards.how_closed": Deed(
        N_("Under the login of {who} it was looked up whether a card is closed"),
        N_("look up whether a card is closed"),
    ),
    "closed_cards.possible_persons": Deed(
        N_("Under the login of {who} it was looked up who can be named for a closed card"),
        N_("look up who can be named for a closed card"),
    ),
    "closed_cards.set_only_own": Deed(
        N_("Under the login of {who} it was set whose cards specialists open"),
        N_("set whose cards specialists open"),
    ),
    "closed_cards.give_cover": Deed(
        N_("Under the login of {who} somebody was let stand in for a colleague"),
        N_("let somebody stand in for a colleague"),
    ),
    "closed_cards.end_cover": Deed(
        N_("Under the login of {who} standing in for a colleague was ended"),
        N_("end standing in for a colleague"),
    ),
    "closed_cards.list_covers": Deed(
        N_("Under the login of {who} it was read who stands in for whom"),
        N_("read who stands in for whom"),
    ),
}
