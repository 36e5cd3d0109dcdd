"""Where papers that are not back are kept an eye on."""

from ui.consents.tracking.screen import NotBackScreen
from ui.place import place_of
from ui.words import N_

PAPERS_PLACE = place_of(
    "papers",
    NotBackScreen,
    "file-signature",
    lambda line, _around: NotBackScreen(line),
    N_(
        "Papers that are out stand here until somebody has noted what came of them. On a "
        "paper 1 is signed, 2 refused, 3 not needed, 4 the client brings it, 5 void, 6 "
        "prints again; Space chooses it, Enter opens the card. The code on a paper finds it."
    ),
    on_rail=False,
    offered=True,
)
