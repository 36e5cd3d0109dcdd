"""Why two cards are not merged, or not taken apart again."""

from collections.abc import Sequence

from salon_vault.compartments import Compartment
from salon_vault.errors import Refused, UserMistake


class CardMerged(UserMistake):
    """The card was merged into another one, which is the one to write to."""

    def __init__(self, into: str) -> None:
        """Take the id of the card that stays."""
        super().__init__(into)
        self.into = into


class AllergiesContradict(UserMistake):
    """Two cards say different things about allergies: somebody has to decide."""


class AlertsTooLong(UserMistake):
    """The alerts of both cards do not fit into one line, and neither is left out."""


class BeyondReach(Refused):
    """Something has to be carried over that this desk cannot open."""

    def __init__(self, compartment: Compartment, people: Sequence[str]) -> None:
        """Take what is closed, and the labels of those who can open it."""
        super().__init__(compartment.value, tuple(people))
        self.compartment = compartment
        self.people = tuple(people)


class TooLateToTakeApart(Refused):
    """The days in which two cards can be taken apart again are over."""
