"""The sheet that finds or does anything."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from salon_vault.clients.model import Found
from ui import theme
from ui.clients.list_model import second_identifier, shown_name
from ui.clients.search import Search
from ui.commands.command import Command
from ui.commands.delegate import ROW, CommandDelegate
from ui.commands.list_model import CommandListModel
from ui.line import Line
from ui.parts.popup import Popup
from ui.parts.text_line import TextLine
from ui.words import _

WIDE, MOST, CLIENTS = 620, 9, 6
"""Width in points, rows seen at once, clients offered."""


class Palette(Popup):
    """Typing narrows clients and deeds; Enter takes the first, arrows move."""

    def __init__(self, window: QWidget, line: Line, open_card: Callable[[str], object]) -> None:
        super().__init__(window, theme.scaled(WIDE))
        self._open_card = open_card
        self._commands: Sequence[Command] = ()
        self._clients: tuple[Command, ...] = ()
        self._search = Search(line, self)
        self._search.found.connect(self._found)
        self.field = TextLine(_("Find or do anything"), _("A client, or what to do"))
        self.rows = CommandListModel(self)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(CommandDelegate(self.list))
        self.list.setAccessibleName(_("Clients and commands"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._take)
        self.list.clicked.connect(self._take_row)

    def offer(self, commands: Sequence[Command]) -> None:
        """Come up with these deeds."""
        self._commands, self._clients = commands, ()
        self.field.clear()
        self._draw()
        self.come_up(self.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the list while the cursor stays in the field."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row = self.list.currentIndex().row() + step
        self.list.setCurrentIndex(self.rows.index(row % max(1, self.rows.rowCount()), 0))

    def _look(self, text: str) -> None:
        if text.strip():
            self._search.look_for(text)
        else:
            self._clients = ()
        self._draw()

    def _found(self, text: str, found: Found) -> None:
        if text != self.field.text() or not text.strip():
            return
        self._clients = tuple(
            Command(
                shown_name(line),
                "user-round",
                partial(self._open_card, line.id),
                second=second_identifier(line),
            )
            for line in found.lines[:CLIENTS]
        )
        self._draw()

    def _draw(self) -> None:
        text = self.field.text()
        deeds = tuple(command for command in self._commands if command.answers(text))
        self.rows.show_commands((*self._clients, *deeds))
        self.list.setCurrentIndex(self.rows.index(0, 0))
        shown = min(MOST, max(1, self.rows.rowCount()))
        self.list.setFixedHeight(theme.scaled(ROW) * shown + 4)
        self.place()

    def _take(self) -> None:
        self._take_row(self.list.currentIndex())

    def _take_row(self, index: QModelIndex) -> None:
        if not 0 <= index.row() < len(self.rows.commands):
            return
        command = self.rows.commands[index.row()]
        self._search.settle()
        self.go()
        command.do()

    def sizeHint(self) -> QSize:
        """Be as high as field and list together."""
        height = self.field.sizeHint().height() + self.list.height() + 30
        return QSize(theme.scaled(WIDE), height)
