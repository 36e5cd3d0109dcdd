"""Sheets of what waits for somebody, above a list or in the owner's inbox."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.gate import UseCase
from ui.answer import Answer
from ui.line import Line
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.words import _, about

FIRST = 2
"""Rows shown above a list before somebody asks for more: the list is what is looked at."""


class OpenMatters[T, R: QWidget](Panel):
    """Asks for it by itself, shows a row for each, and is hidden when nothing waits."""

    wants_card = Signal(str)
    said = Signal(str, object)
    """As a screen says it: what was done, and a callable that takes it back, or None."""
    counted_anew = Signal()
    """Other things wait than before."""

    def __init__(
        self,
        line: Line,
        title: str,
        asks: UseCase[..., list[T]],
        watches: frozenset[Subject],
        lead: str = "",
    ) -> None:
        super().__init__(title)
        self.line = line
        self.shown: list[R] = []
        self.waits = 0
        """How many rows there are; 0 hides the sheet."""
        self._folded = False
        self._asks = asks
        self._watches = watches
        self._list = Rows()
        if lead:
            self.rows.addWidget(PlainLabel(lead, role="hint", wrap=True))
        self.rows.addLayout(self._list)
        self.hide()
        if line.allows(asks):
            line.changed.connect(self._heard)
            self.ask()

    @property
    def called(self) -> str:
        """What it is about, with how many there are."""
        return self.title.text()

    def fold(self, *, folded: bool) -> None:
        """Keep the sheet to itself, or show it while something waits."""
        self._folded = folded
        self.setVisible(bool(self.waits) and not folded)

    def ask(self) -> None:
        """Ask for what waits."""
        self.asked().then(self.show_waiting)

    def asked(self) -> Answer[list[T]]:
        """Return the question for what waits."""
        return self.line.ask_newest(self, "waiting", self._asks)

    def row_of(self, each: T) -> R:
        """Return the row of one of them, with its deeds."""
        raise NotImplementedError

    def show_waiting(self, waiting: Sequence[T]) -> None:
        """Show what waits."""
        self.shown = [self.row_of(each) for each in waiting]
        self._list.show_rows(self.shown)
        self.waits = len(waiting)
        self.fold(folded=self._folded)
        self.counted_anew.emit()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & self._watches:
            self.ask()


class FirstMatters[T, R: QWidget](OpenMatters[T, R]):
    """Shows the first of them, and as many as there is room for once somebody asks."""

    def __init__(
        self,
        line: Line,
        asks: UseCase[..., list[T]],
        watches: frozenset[Subject],
        more: str,
        most: int | None = None,
    ) -> None:
        super().__init__(line, self.counted(0), asks, watches)
        self._waiting: Sequence[T] = ()
        self._most = most
        self.more = Button(more, "ghost")
        self.deeds.addWidget(self.more)
        self.rows.setSpacing(2)
        self.more.clicked.connect(lambda: self._draw(self._most))

    def counted(self, n: int) -> str:
        """Return the title over so many."""
        raise NotImplementedError

    def show_waiting(self, waiting: Sequence[T]) -> None:
        """Show the first that wait, if others wait than before."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._draw(FIRST if self._most is None else min(FIRST, self._most))

    def _draw(self, most: int | None) -> None:
        self.title.setText(self.counted(len(self._waiting)))
        super().show_waiting(self._waiting[:most])
        room = self._waiting[: self._most]
        self.more.setVisible(len(self.shown) < len(room))


class CardRow(QWidget):
    """What is said of one of them in one line, and the way to the card."""

    def __init__(self, told: Iterable[str]) -> None:
        super().__init__()
        words = " · ".join(part for part in told if part)
        self.card = Button(_("Open the card"), "ghost")
        self.card.setAccessibleName(about(_("Open the card"), words))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Elided(words), 1)
        row.addWidget(self.card)
