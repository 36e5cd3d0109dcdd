"""The sheet below the day list with patch tests that wait: to be read, or to be confirmed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.clients.names import short_name
from salon_vault.patch_tests.standing import DueTest
from salon_vault.patch_tests.use_cases import list_tests_due
from ui.clearance.words import when_said
from ui.dates import today
from ui.line import Line
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.panel import Panel
from ui.parts.rows import Rows
from ui.treatments.kinds import kind_name
from ui.words import _, about, plural

FIRST = 2
"""Rows shown before somebody asks for all: the day list is what is looked at here."""

HEARS = frozenset({Subject.PATCH_TEST, Subject.PATCH_RULE, Subject.CLIENT, Subject.DAY})


class DueTests(Panel):
    """Whose test waits, which one, and since when; hidden when none does."""

    wants_card = Signal(str)

    def __init__(self, line: Line) -> None:
        super().__init__(_("Patch tests that wait"))
        self.line = line
        self.shown: list[DueRow] = []
        self._due: Sequence[DueTest] = ()
        self._list = Rows()
        self.all = Button(_("Show all"), "ghost")
        self.deeds.addWidget(self.all)
        self.rows.addLayout(self._list)
        self.rows.setSpacing(2)
        self.hide()
        self.all.clicked.connect(lambda: self._draw(len(self._due)))
        line.changed.connect(self._heard)
        self.ask()

    def ask(self) -> None:
        """Ask which tests wait today."""
        self.line.ask_newest(self, "tests due", list_tests_due, today()).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & HEARS:
            self.ask()

    def _show(self, due: Sequence[DueTest]) -> None:
        if due != self._due:
            self._due = due
            self._draw(FIRST)

    def _draw(self, most: int) -> None:
        self.shown = [DueRow(each) for each in self._due[:most]]
        for row in self.shown:
            row.card.clicked.connect(partial(self.wants_card.emit, row.due.test.client))
        self._list.show_rows(self.shown)
        n = len(self._due)
        self.title.setText(plural("{n} patch test waits", "{n} patch tests wait", n))
        self.all.setVisible(n > len(self.shown))
        self.setVisible(bool(n))


class DueRow(QWidget):
    """Name, treatment, product, and what it waits for, in one line."""

    def __init__(self, due: DueTest) -> None:
        super().__init__()
        self.due = due
        test = due.test
        told = short_name(due.name), kind_name(test.kind), test.product, _waits_for(due)
        words = " · ".join(part for part in told if part)
        self.card = Button(_("Open the card"), "ghost")
        self.card.setAccessibleName(about(_("Open the card"), words))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Elided(words), 1)
        row.addWidget(self.card)


def _waits_for(due: DueTest) -> str:
    if due.test.unconfirmed:
        return _("from paper, to be confirmed")
    return _("to be read since {when}").format(when=when_said(due.ready_at.isoformat()))
