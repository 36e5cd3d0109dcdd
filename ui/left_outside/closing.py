"""When the window is closed, whatever the hour: what lies outside is listed before."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.left_outside.dialog import OutsideDialog
from ui.line import Line
from ui.words import _


class ListAtClosing(QObject):
    """
    Puts the list before whoever closes the window; Enter, or closing again, closes it.

    Nothing of this is asked where the vault locks, nor where the system shuts down. What was
    seen last counts: closing waits for no disk.
    """

    stayed = Signal()
    """Somebody has seen the list and goes on working; files may be gone."""

    def __init__(self, window: QWidget, line: Line) -> None:
        super().__init__(window)
        self._window, self._line = window, line
        self.waiting = 0
        """Files that lie outside without anybody's word, when somebody last looked."""
        self.dialog: OutsideDialog | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a closing up for as long as it takes to press Enter."""
        closing = watched is self._window and event.type() is QEvent.Type.Close
        if closing and self.waiting and self.dialog is None and not _shutting_down():
            self.dialog = OutsideDialog(self._window, self._line)
            self.dialog.go.say(_("Close the program"))
            self.dialog.stop.say(_("Stay"))
            self.dialog.stop.show()
            self.dialog.accepted.connect(self._window.close)
            self.dialog.rejected.connect(self._stay)
            self.dialog.open()
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _stay(self) -> None:
        self.dialog = None  # the next closing is another one, and lists anew
        self.stayed.emit()


def _shutting_down() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
