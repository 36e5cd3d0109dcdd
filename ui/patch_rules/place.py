"""Where the rules on patch tests are found."""

from ui.patch_rules.screen import RulesScreen
from ui.place import place_of
from ui.words import N_

TEST_RULES = place_of(
    "test_rules",
    RulesScreen,
    "clipboard-check",
    lambda line, _around: RulesScreen(line),
    N_(
        "Adopt what your insurer asks for, from the letter. While a rule only warns, enter "
        "earlier tests; after that day the form does not print without one."
    ),
    on_rail=False,
    offered=True,
)
"""For everybody to read, and for an owner to change."""
