"""What a field suggests while one types: the arrows choose, Enter or Tab takes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from ui import theme
from ui.commands.command import Command
from ui.commands.delegate import ROW, CommandDelegate
from ui.commands.list_model import CommandListModel

WIDE, MOST = 420, 8
"""Points across, and rows seen at once."""

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class Suggestions(QFrame):
    """
    A list below a field of ``page``; the cursor stays in the field.

    Who is faster than the answer takes nothing that was offered for fewer letters: what is
    pressed after ``expect`` waits for the next ``offer``.
    """

    taken = Signal(int)
    """A suggestion was taken, with this key; 0 with the pointer."""

    def __init__(self, field: QLineEdit, spoken: str, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("popup")
        self._field, self._page = field, page
        self._expecting = False
        self._waiting = 0
        self.rows = CommandListModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setAccessibleName(spoken)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list)
        field.installEventFilter(self)
        self.hide()

    def expect(self) -> None:
        """Hear that other suggestions are on their way."""
        self._expecting, self._waiting = True, 0

    def offer(self, suggestions: Sequence[Command]) -> None:
        """Show these, the first one chosen; none, and there is nothing to see."""
        waiting, self._waiting, self._expecting = self._waiting, 0, False
        self.rows.show_commands(tuple(suggestions))
        if not suggestions or self._field.window().focusWidget() is not self._field:
            self.hide()
            return
        self.list.setCurrentIndex(self.rows.index(0, 0))
        if waiting:
            self._take_row(self.list.currentIndex(), waiting)
        else:
            self._come_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the arrows, take with Enter and Tab, go with Esc and with the cursor."""
        if watched is self._field and (self.isVisible() or self._expecting):
            if event.type() is QEvent.Type.FocusOut:
                self._expecting = False
                self.hide()
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _come_up(self) -> None:
        shown = min(MOST, self.rows.rowCount())
        self.list.setFixedHeight(theme.scaled(ROW) * shown + 4)
        self.setFixedWidth(max(theme.scaled(WIDE), self._field.width()))
        self.adjustSize()
        below = self._field.mapTo(self._page, QPoint(0, self._field.height() + 4))
        self.move(min(below.x(), max(0, self._page.width() - self.width())), below.y())
        self.show()
        self.raise_()

    def _pressed(self, key: Qt.Key) -> bool:
        if key in TAKING:
            if self._expecting:
                self._waiting = key.value
            else:
                self._take_row(self.list.currentIndex(), key.value)
        elif key in STEPS:
            row = self.list.currentIndex().row() + STEPS[key]
            self.list.setCurrentIndex(self.rows.index(row % max(1, self.rows.rowCount()), 0))
        elif key is Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _take_row(self, index: QModelIndex, key: int = 0) -> None:
        if 0 <= index.row() < len(self.rows.commands):
            command = self.rows.commands[index.row()]
            self.hide()
            command.do()
            self.taken.emit(key)
