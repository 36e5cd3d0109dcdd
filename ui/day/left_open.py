"""The sheet above the day list with visits of earlier days that nobody has closed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.visits.begun.left_open import LeftOpen
from salon_vault.visits.begun.use_cases import list_left_open
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.panel import Panel
from ui.parts.rows import Rows
from ui.words import _, about, plural

FIRST = 2
"""Rows shown before somebody asks for more: the day list is what is looked at here."""

MOST = 5
"""Rows shown at a time, the oldest ones: the list below has to keep its room."""


class LeftOpenPanel(Panel):
    """One row for each, to its card; hidden when there is none."""

    wants_card = Signal(str)

    def __init__(self, line: Line) -> None:
        super().__init__(_("Visits that were never closed"))
        self.line = line
        self.shown: list[LeftOpenRow] = []
        self._waiting: Sequence[LeftOpen] = ()
        self._list = Rows()
        self.more = Button(_("Show more"), "ghost")
        self.deeds.addWidget(self.more)
        self.rows.addLayout(self._list)
        self.rows.setSpacing(2)
        self.hide()
        self.more.clicked.connect(lambda: self._draw(MOST))
        if line.allows(list_left_open):
            line.changed.connect(self._heard)
            self.ask()

    def ask(self) -> None:
        """Ask for what waits."""
        self.line.ask_newest(self, "left open", list_left_open).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.VISIT, Subject.CLIENT}:
            self.ask()

    def _show(self, waiting: Sequence[LeftOpen]) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self._draw(FIRST)

    def _draw(self, most: int) -> None:
        self.shown = [LeftOpenRow(each) for each in self._waiting[:most]]
        for row in self.shown:
            row.card.clicked.connect(partial(self.wants_card.emit, row.left.client))
        self._list.show_rows(self.shown)
        n = len(self._waiting)
        self.title.setText(
            plural("{n} visit was never closed", "{n} visits were never closed", n)
        )
        self.more.setVisible(n > len(self.shown) < MOST)
        self.setVisible(bool(n))


class LeftOpenRow(QWidget):
    """Day, name, treatment and who did it, in one line."""

    def __init__(self, left: LeftOpen) -> None:
        super().__init__()
        self.left = left
        told = near_day(left.on), left.name, left.treatment, left.by
        words = " · ".join(part for part in told if part)
        self.card = Button(_("Open the card"), "ghost")
        self.card.setAccessibleName(about(_("Open the card"), words))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Elided(words), 1)
        row.addWidget(self.card)
