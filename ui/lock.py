"""
How the vault locks: at once, without a question, by becoming a new process.

The order: an opaque curtain goes up and every window behind it is destroyed; the running job is
interrupted and rolled back; the log learns that somebody stood up, keys are wiped and the lock
file is released; the process leaves, two seconds after the curtain at the latest.
"""

from collections.abc import Callable
from typing import NoReturn

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.line import Line
from ui.parts.plain_label import PlainLabel
from ui.words import _

WITHIN = 2000
"""Milliseconds from the curtain to the end of the process, whatever still runs."""

INSISTS_EVERY = 20
"""Milliseconds between two interrupts of a job that has not come to its end."""


class Lock(QObject):
    """Locks the vault, once; ``leave`` ends this process and comes from ``__main__``."""

    locking = Signal()
    """The curtain is up; whoever holds something of the person's lets go of it now."""

    def __init__(self, line: Line, leave: Callable[[], NoReturn], parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._leave_process = leave
        self._left = False
        self.curtain: QWidget | None = None
        self._insist = QTimer(self)
        self._insist.setInterval(INSISTS_EVERY)
        self._insist.timeout.connect(self._line.interrupt)
        self._last_moment = QTimer(self)
        self._last_moment.setSingleShot(True)
        self._last_moment.setInterval(WITHIN)
        self._last_moment.timeout.connect(self._leave)

    def lock_now(self) -> None:
        """Lock; a second call changes nothing."""
        if self.curtain is not None:
            return
        self._last_moment.start()
        self._line.drafts.keep_now()
        # A field that loses the focus now would save itself; its draft is what comes back.
        self._line.take_no_more()
        self.curtain = _curtain()
        _destroy_windows_behind(self.curtain)
        self.locking.emit()
        closed = self._line.let_go(self)
        closed.otherwise(lambda error: None).at_last(self._closed)  # noqa: ARG005 - it is over
        self._line.interrupt()
        self._insist.start()

    def _closed(self) -> None:
        self._insist.stop()
        self._line.drafts.end(within=max(0, self._last_moment.remainingTime()) / 1000)
        self._leave()

    def _leave(self) -> None:
        if self._left:
            return
        self._left = True
        self._insist.stop()
        self._last_moment.stop()
        self._leave_process()


def _curtain() -> QWidget:
    curtain = QWidget()
    curtain.setObjectName("curtain")
    curtain.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    curtain.setAutoFillBackground(True)
    curtain.setWindowTitle("Salon Vault")
    rows = QVBoxLayout(curtain)
    words = PlainLabel(_("Locking"))
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    rows.addWidget(words)
    window = QApplication.activeWindow() or _largest_window()
    if window is not None:
        curtain.setGeometry(window.geometry())
        curtain.setWindowState(window.windowState())
    curtain.show()
    curtain.repaint()
    return curtain


def _largest_window() -> QWidget | None:
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return max(shown, key=lambda window: window.width() * window.height(), default=None)


def _destroy_windows_behind(curtain: QWidget) -> None:
    # Whoever put it there: a number that was copied must not outlive the lock.
    QGuiApplication.clipboard().clear()
    for window in QApplication.topLevelWidgets():
        if window is not curtain:
            window.hide()
            window.deleteLater()
