"""When the window is closed in the evening: once, what lies outside is listed before."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.left_outside.dialog import OutsideDialog
from ui.line import Line
from ui.words import _


class ListAtClosing(QObject):
    """
    Puts the list before whoever closes the window; Enter, or closing again, closes it.

    Nothing of this is asked where the vault locks, nor where the system shuts down.
    """

    def __init__(self, window: QWidget, line: Line) -> None:
        super().__init__(window)
        self._window, self._line = window, line
        self.waiting = 0
        """Files that lie outside without anybody's word, when somebody last looked."""
        self.dialog: OutsideDialog | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold the first closing up for as long as it takes to press Enter."""
        closing = watched is self._window and event.type() is QEvent.Type.Close
        if closing and self.waiting and self.dialog is None and not _shutting_down():
            self.dialog = OutsideDialog(self._window, self._line)
            self.dialog.go.say(_("Close the program"))
            self.dialog.stop.say(_("Stay"))
            self.dialog.stop.show()
            self.dialog.accepted.connect(self._window.close)
            self.dialog.open()
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _shutting_down() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
