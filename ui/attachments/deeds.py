"""What is done with files on cards, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

ATTACHMENT_DEEDS: Mapping[str, Deed] = {
    "attachments.view_attachments": Deed(
        N_("Under the login of {who} the files on a card were listed"),
        N_("list the files on a card"),
    ),
    "attachments.file_attachment": Deed(
        N_("Under the login of {who} a file was put on a card"), N_("put a file on a card")
    ),
    "attachments.move_old_card": Deed(
        N_("Under the login of {who} a card was made from an old paper card"),
        N_("make a card from an old paper card"),
    ),
    "attachments.count_moved_cards": Deed(
        N_("Under the login of {who} the cards made from old ones were counted"),
        N_("count the cards made from old ones"),
    ),
    "attachments.view_page": Deed(
        N_("Under the login of {who} a page of a file was shown"), N_("show a page of a file")
    ),
    "attachments.describe_attachment": Deed(
        N_("Under the login of {who} the title of a file was changed"),
        N_("change the title of a file"),
    ),
    "attachments.remove_attachment": Deed(
        N_("Under the login of {who} a file was removed from a card"),
        N_("remove a file from a card"),
    ),
    "attachments.export_attachment": Deed(
        N_("Under the login of {who} a file was saved outside the vault"),
        N_("save a file outside the vault"),
    ),
}
