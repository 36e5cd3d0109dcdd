"""Rows with thin lines between them, made anew when what they show has changed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.rule import Rule

AT_A_TIME = 5
"""Rows that are made before the program is heard again."""


class Rows(QVBoxLayout):
    """A column of rows."""

    came = Signal()
    """Further rows have come up, or no further ones come."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(4)
        self._coming: Iterator[QWidget] | None = None
        self._at_a_time = AT_A_TIME
        self._further = QTimer(self, interval=0)
        self._further.timeout.connect(self._go_on)

    @property
    def is_whole(self) -> bool:
        """Whether every row has been made."""
        return self._coming is None

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        """Show other rows in place of these, all of them at once."""
        self._clear()
        self._put(tuple(rows))
        self.came.emit()

    def show_each(self, rows: Iterable[QWidget], at_a_time: int = AT_A_TIME) -> None:
        """
        Show other rows in place of these, the first of them at once.

        The rest is taken from ``rows`` while nobody does anything: to make hundreds of them
        in one go would hold up the keys.
        """
        self._clear()
        self._coming, self._at_a_time = iter(rows), at_a_time
        self._further.start()
        self._go_on()

    def finish(self) -> None:
        """Show at once what is still to come, for a deed that is about all of them."""
        if self._coming is not None:
            self._put(tuple(self._coming))
            self._over()
            self.came.emit()

    def _clear(self) -> None:
        self._over()
        while item := self.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _go_on(self) -> None:
        if self._coming is not None:
            some = tuple(islice(self._coming, self._at_a_time))
            self._put(some)
            if len(some) < self._at_a_time:
                self._over()
            self.came.emit()

    def _over(self) -> None:
        self._coming = None
        self._further.stop()

    def _put(self, rows: Sequence[QWidget]) -> None:
        if rows:
            self.addWidget(self._sheet(rows, first=not self.count()))

    def _sheet(self, rows: Sequence[QWidget], *, first: bool) -> QWidget:
        # Each row shown by itself would have the whole page laid out anew.
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.spacing())
        for number, row in enumerate(rows):
            if number or not first:
                column.addWidget(Rule())
            column.addWidget(row)
        return sheet
