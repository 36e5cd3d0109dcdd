"""The sheet in the owner's inbox with what was done against a stop."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from salon_vault.audit import Subject
from salon_vault.stops.model import DoneAgainst
from salon_vault.stops.use_cases import list_done_against, see_done_against
from ui.line import Line
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.stops.row import StopRow
from ui.stops.seen import Seen
from ui.words import _


class StopsPanel(Panel):
    """One row for each, until an owner has said a word to it; hidden when there is none."""

    wants_card = Signal(str)
    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__(_("Done against the stop"))
        self.line = line
        self.shown: list[StopRow] = []
        self._list = Rows()
        lead = _(
            "Recorded as it happened. Write a few words about it, and it leaves this list."
        )
        self.rows.addWidget(PlainLabel(lead, role="hint", wrap=True))
        self.rows.addLayout(self._list)
        self.hide()
        if line.allows(list_done_against):
            line.changed.connect(self._heard)
            self.ask()

    def ask(self) -> None:
        """Ask for what waits."""
        self.line.ask_newest(self, "stops", list_done_against).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.VISIT in subjects:
            self.ask()

    def _show(self, waiting: list[DoneAgainst]) -> None:
        self.shown = [StopRow(each) for each in waiting]
        for row in self.shown:
            row.card.clicked.connect(partial(self.wants_card.emit, row.done.visit.client))
            row.seen.clicked.connect(partial(self._see, row.done))
            row.seen.setEnabled(self.line.allows(see_done_against))
        self._list.show_rows(self.shown)
        self.setVisible(bool(waiting))

    def _see(self, done: DoneAgainst) -> None:
        question = Seen(self, self.line, done)
        question.accepted.connect(lambda: self.said.emit(_("Noted as seen"), None))
        question.open()
