"""Where the owner goes through who reaches what."""

from ui.access_review.screen import ReviewScreen
from ui.place import place_of
from ui.words import N_

REVIEW_PLACE = place_of(
    "access_review",
    ReviewScreen,
    "shield-check",
    lambda line, _around: ReviewScreen(line),
    N_(
        "Go through the people one after the other: look at what the login reaches, "
        "decide, press Ctrl+Enter. At the end a sheet is printed for you to sign."
    ),
    on_rail=False,
)
