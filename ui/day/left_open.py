"""The sheet above the day list with visits of earlier days that nobody has closed."""

from functools import partial

from salon_vault.audit import Subject
from salon_vault.visits.begun.left_open import LeftOpen
from salon_vault.visits.begun.use_cases import list_left_open
from ui.dates import near_day
from ui.line import Line
from ui.open_matters import CardRow, FirstMatters
from ui.words import _, plural

MOST = 5
"""Rows shown at a time, the oldest ones: the list below has to keep its room."""


class LeftOpenPanel(FirstMatters[LeftOpen, "LeftOpenRow"]):
    """One row for each, to its card."""

    def __init__(self, line: Line) -> None:
        watches = frozenset({Subject.VISIT, Subject.CLIENT})
        super().__init__(line, list_left_open, watches, _("Show more"), MOST)

    def counted(self, n: int) -> str:
        """Return how many they are."""
        return plural("{n} visit was never closed", "{n} visits were never closed", n)

    def row_of(self, each: LeftOpen) -> "LeftOpenRow":
        """Return the row of one of them."""
        row = LeftOpenRow(each)
        row.card.clicked.connect(partial(self.wants_card.emit, each.client))
        return row


class LeftOpenRow(CardRow):
    """Day, name, treatment and who did it, in one line."""

    def __init__(self, left: LeftOpen) -> None:
        super().__init__((near_day(left.on), left.name, left.treatment, left.by))
        self.left = left
