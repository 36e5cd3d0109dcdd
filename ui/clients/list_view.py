"""The list of clients under the search field."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from salon_vault.clients.model import ClientId
from ui.clients.delegate import ClientDelegate
from ui.clients.list_model import ClientListModel
from ui.words import _

OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ClientList(QListView):
    """Rows to choose from by arrow keys or pointer; letters go back to the search field."""

    opened = Signal(str)
    typed = Signal(str)
    above = Signal()
    """Up, from the first row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ClientListModel(self)
        self.looks = ClientDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self.looks)
        self.setAccessibleName(_("Clients"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)

    def choose(self, row: int | None) -> None:
        """Let the choice stand on a row; None, and no row looks like the open card."""
        self.setCurrentIndex(QModelIndex() if row is None else self.rows.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, go up into the search field, hand letters on to it."""
        if event.key() in OPENING and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.above.emit()
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        lines = self.rows.lines
        if 0 <= index.row() < len(lines):
            self.opened.emit(ClientId(lines[index.row()].id))
