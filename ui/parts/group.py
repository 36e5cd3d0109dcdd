"""A group of fields that notices when it is left."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


class Group(QWidget):
    """Fields that belong together; ``left`` says that the focus has gone elsewhere."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._holds(old) and not self._holds(new):
            self.left.emit()

    def _holds(self, widget: QWidget | None) -> bool:
        # The list of a Choice is a window of its own, so isAncestorOf would not find it.
        while widget is not None and widget is not self:
            widget = widget.parentWidget()
        return widget is self
