"""Where the window keeps the list of treatments: off the rail, by way of the settings."""

from ui.place import place_of
from ui.treatments.screen import TreatmentsScreen
from ui.words import N_

TREATMENTS_PLACE = place_of(
    "treatments",
    TreatmentsScreen,
    "scissors",
    lambda line, _around: TreatmentsScreen(line),
    N_(
        "Every treatment is of a kind: tests, questions and ages depend on it. Choose from "
        "the proposals, then add prices and minutes. What is no longer offered stays with "
        "the visits that had it."
    ),
    on_rail=False,
    offered=True,
)
