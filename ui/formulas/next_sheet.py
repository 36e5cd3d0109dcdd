"""The sheet of the next formula, made before anybody asks for it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.formulas.entry import FormulaEntry

AT_A_TIME = 16
"""Parts that the style sheet reads before the screen is served again."""


class NextSheet:
    """
    Makes a sheet while nothing else is to be done, in turns that nobody notices.

    It stands hidden where it will be seen: in another place it would be read anew.
    """

    def __init__(
        self, place: QVBoxLayout, make: Callable[[], FormulaEntry], of: QWidget
    ) -> None:
        self._place, self._make = place, make
        self._sheet: FormulaEntry | None = None
        self._unread: list[QWidget] = []
        self._turns = QTimer(of, interval=0)
        self._turns.timeout.connect(self._go_on)

    def prepare(self) -> None:
        """See to it that a sheet is there soon."""
        if self._sheet is None:
            self._turns.start()

    def take(self) -> FormulaEntry:
        """Return the sheet that is there, or one made now; it is still hidden."""
        sheet = self._sheet or self._made()
        self._sheet, self._unread = None, []
        self._turns.stop()
        return sheet

    def _made(self) -> FormulaEntry:
        sheet = self._make()
        sheet.hide()
        self._place.addWidget(sheet)
        return sheet

    def _go_on(self) -> None:
        if self._sheet is None:
            self._sheet = self._made()
            self._unread = [self._sheet, *self._sheet.findChildren(QWidget)]
            return
        now, self._unread = self._unread[:AT_A_TIME], self._unread[AT_A_TIME:]
        for part in now:
            part.ensurePolished()
        if not self._unread:
            self._turns.stop()
