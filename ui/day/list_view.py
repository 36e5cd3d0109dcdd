"""The list of a day: arrows choose, Enter opens, Space says that somebody came."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.day.delegate import RowDelegate, box_width
from ui.day.row_model import Index, RowModel

OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RowList(QListView):
    """Rows to choose from; keys are deeds on the chosen one."""

    opened = Signal()
    pressed_key = Signal(int)
    """A key with a meaning of its own on the chosen row."""
    pasted = Signal()
    above = Signal()
    """Up, from the first row."""
    moved = Signal()
    """Another row, or none, is the chosen one."""

    def __init__(
        self, spoken: str, keys: frozenset[Qt.Key], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(spoken)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def row(self) -> int:
        """The number of the chosen row; -1 for none."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        """Let the choice stand on a row, the last one if there are fewer; -1 for none."""
        last = self.rows.rowCount() - 1
        at = QModelIndex() if row < 0 else self.rows.index(min(row, last), 0)
        self.setCurrentIndex(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first row, if none is chosen yet."""
        super().focusInEvent(event)
        if self.row < 0:
            self.choose(0)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another row is the chosen one."""
        super().currentChanged(current, previous)
        self.moved.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick a row with the pointer, on its box; elsewhere the row is only chosen."""
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        on_box = event.position().x() < box_width()
        if on_box and at.isValid() and self.rows.rows[at.row()].ticked is not None:
            self.pressed_key.emit(Qt.Key.Key_Space.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means on the chosen row, or move."""
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif key in OPENING and self.row >= 0:
            self.opened.emit()
        elif key in self._keys and self.row >= 0:
            self.pressed_key.emit(key.value)
        elif key is Qt.Key.Key_Up and self.row <= 0:
            self.above.emit()
        else:
            super().keyPressEvent(event)
