"""The sheet on Today and in the inbox with papers that are not back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from salon_vault.audit import Subject
from salon_vault.consents.tracking.listing import is_asked_for
from salon_vault.consents.tracking.model import Tracked
from salon_vault.consents.tracking.use_cases import list_not_back
from ui.consents.tracking.paper_deeds import PaperDeeds
from ui.consents.tracking.row import TrackedRow
from ui.dates import now
from ui.line import Line
from ui.open_matters import FirstMatters
from ui.parts.button import Button
from ui.words import _, plural

WATCHES = frozenset({Subject.PAPER, Subject.CLIENT})


class NotBackPanel(FirstMatters[Tracked, TrackedRow]):
    """
    The first of them with their deeds, and the way to all of them.

    Papers of today are asked for in the evening, once their clients have gone.
    """

    wants_page = Signal()

    def __init__(self, line: Line, most: int = 1) -> None:
        super().__init__(line, list_not_back, WATCHES, _("Show more"), most)
        self.of_papers = PaperDeeds(line, self)
        self.of_papers.said.connect(self.said)
        self.page = Button(_("All papers"), "ghost", "file-signature")
        self.page.clicked.connect(self._go_to_page)
        self.deeds.addWidget(self.page)

    def ask(self) -> None:
        """Ask for what is out, where that is for the person at the desk."""
        if self.line.allows(list_not_back):
            super().ask()

    def counted(self, n: int) -> str:
        """Return how many they are."""
        return plural("{n} paper is not back", "{n} papers are not back", n)

    def row_of(self, each: Tracked) -> TrackedRow:
        """Return the row of one of them."""
        row = TrackedRow(self.line, each, self.of_papers, ticks=False)
        row.card.clicked.connect(partial(self.wants_card.emit, each.client))
        row.leaves.connect(partial(self._go_on, row))
        return row

    def show_waiting(self, waiting: Sequence[Tracked]) -> None:
        """Show the first of those that it is time to ask for."""
        super().show_waiting([each for each in waiting if is_asked_for(each, now())])

    def _go_to_page(self) -> None:
        self.wants_page.emit()

    def _go_on(self, row: TrackedRow, step: int) -> None:
        at = self.shown.index(row) + step
        if 0 <= at < len(self.shown):
            self.shown[at].setFocus()
