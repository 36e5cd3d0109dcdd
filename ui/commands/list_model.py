"""The rows of the command list."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.commands.command import Command
from ui.words import listed

type Index = QModelIndex | QPersistentModelIndex

COMMAND = Qt.ItemDataRole.UserRole


class CommandListModel(QAbstractListModel):
    """An immutable tuple of commands; other typing brings another tuple."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: tuple[Command, ...] = ()

    def show_commands(self, commands: tuple[Command, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._commands = commands
        self.endResetModel()

    @property
    def commands(self) -> tuple[Command, ...]:
        """The rows as they are."""
        return self._commands

    def rowCount(self, parent: Index | None = None) -> int:
        """Tell how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the words, or the whole command for the delegate."""
        command = self._commands[index.row()]
        if role == COMMAND:
            return command
        if role == Qt.ItemDataRole.DisplayRole:
            return command.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listed((command.words, command.second))
        return None
