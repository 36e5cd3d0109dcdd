"""Where questions before treatments and rules about age are read and adopted."""

from ui.contraindications.sets.screen import SetsScreen
from ui.place import place_of
from ui.words import N_

QUESTIONS_PLACE = place_of(
    "questions",
    SetsScreen,
    "clipboard-check",
    lambda line, _around: SetsScreen(line),
    N_(
        "What is asked before each kind of treatment, and from which age on it is done. "
        "Read a proposal through, change what your insurer or the maker of a product wants "
        "otherwise, and adopt it; cards then say what is still to be asked."
    ),
    on_rail=False,
    offered=True,
)
