"""What the log says of reviews of access."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

ACCESS_REVIEW_DEEDS: Mapping[str, Deed] = {
    "access_review.review_state": Deed(
        N_("Under the login of {who} it was looked up when access was last reviewed"),
        N_("look up when access was last reviewed"),
    ),
    "access_review.review_person": Deed(
        N_("Under the login of {who} the access of one person was reviewed"),
        N_("review the access of one person"),
    ),
    "access_review.finish_review": Deed(
        N_("Under the login of {who} a review of access was finished and printed"),
        N_("finish and print a review of access"),
    ),
    "access_review.note_review_signed": Deed(
        N_("Under the login of {who} it was noted that a review of access was signed"),
        N_("note that a review of access was signed"),
    ),
    "access_review.set_review_interval": Deed(
        N_("Under the login of {who} it was set how often access is reviewed"),
        N_("set how often access is reviewed"),
    ),
}
