"""What people see while slow work goes on, and how they stop it."""

import time
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget
from shiboken6 import isValid

from salon_vault.errors import Cancelled
from ui.line import Line
from ui.words import _

AFTER = 500
"""Milliseconds of work before the dialog appears."""

SERVES_EVERY = 0.02
"""Seconds between two looks at the questions that wait behind a long job."""


class Waiting(QObject):
    """
    A ``Progress`` that long work reports to, between its steps.

    Each report also lets the lane answer the questions that wait, so the screens stay alive;
    work that reports from inside a transaction says ``serves=False``.
    """

    _moved = Signal(int, int)

    def __init__(self, parent: QWidget, line: Line, doing: str, *, serves: bool = True) -> None:
        # A lock destroys every window while the job still reports: this must outlive them.
        super().__init__()
        self._line = line
        self._serves = serves
        self._stop = Event()
        self._served = 0.0
        self.dialog = QProgressDialog(doing, _("Cancel"), 0, 0, parent)
        bar = QProgressBar()
        bar.setTextVisible(False)
        self.dialog.setBar(bar)
        self.dialog.setWindowTitle("Salon Vault")
        self.dialog.setWindowModality(Qt.WindowModality.NonModal)
        self.dialog.setMinimumDuration(AFTER)
        self.dialog.setAccessibleName(doing)
        self.dialog.canceled.connect(self._stop.set)
        self._moved.connect(self._move, Qt.ConnectionType.QueuedConnection)

    def reached(self, done: int, of: int) -> None:
        """
        Hear how far the work has come; called on the thread that works.

        Raises:
            Cancelled: if the person pressed Cancel, or the vault is about to lock.
        """
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._served >= SERVES_EVERY or done >= of:
            self._served = now
            self._moved.emit(done, of)
            if self._serves:
                self._line.serve()

    def over(self) -> None:
        """Take the dialog away; give this to ``Answer.at_last``."""
        if isValid(self.dialog):
            self.dialog.reset()
            self.dialog.deleteLater()
        self.deleteLater()

    @Slot(int, int)
    def _move(self, done: int, of: int) -> None:
        if not isValid(self.dialog):
            return
        self.dialog.setMaximum(of)
        self.dialog.setValue(min(done, of - 1))
