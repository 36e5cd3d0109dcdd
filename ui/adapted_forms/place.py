"""Where forms are put into the salon's own words."""

from ui.adapted_forms.screen import WordingsScreen
from ui.place import place_of
from ui.words import N_

WORDINGS_PLACE = place_of(
    "adapted_forms",
    WordingsScreen,
    "pencil",
    lambda line, _around: WordingsScreen(line),
    N_(
        "Choose a form, write at the left, look at the paper at the right. What is wrong is "
        "told with its line. A wording in force never changes: the next one is a new version, "
        "and signed papers keep theirs."
    ),
    on_rail=False,
    offered=True,
)
"""For owners alone."""
