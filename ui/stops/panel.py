"""The sheet in the owner's inbox with what was done against a stop."""

from functools import partial

from salon_vault.audit import Subject
from salon_vault.stops.model import DoneAgainst
from salon_vault.stops.use_cases import list_done_against, see_done_against
from ui.line import Line
from ui.open_matters import OpenMatters
from ui.stops.row import StopRow
from ui.stops.seen import Seen
from ui.words import _


class StopsPanel(OpenMatters[DoneAgainst, StopRow]):
    """One row for each, until an owner has said a word to it."""

    def __init__(self, line: Line) -> None:
        title = _("Done against the stop")
        lead = _(
            "Recorded as it happened. Write a few words about it, and it leaves this list."
        )
        super().__init__(line, title, list_done_against, frozenset({Subject.VISIT}), lead)

    def row_of(self, each: DoneAgainst) -> StopRow:
        """Return the row of one of them."""
        row = StopRow(each)
        row.card.clicked.connect(partial(self.wants_card.emit, each.visit.client))
        row.seen.clicked.connect(partial(self._see, each))
        row.seen.setEnabled(self.line.allows(see_done_against))
        return row

    def _see(self, done: DoneAgainst) -> None:
        question = Seen(self, self.line, done)
        question.accepted.connect(lambda: self.said.emit(_("Noted as seen"), None))
        question.open()
