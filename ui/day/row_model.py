"""Rows of a day list for Qt: an immutable tuple; news bring another one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.day.rows import Row

type Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole


class RowModel(QAbstractListModel):
    """The rows as they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def change_row(self, number: int, row: Row) -> None:
        """Show one row differently; the choice stays where it is."""
        self._rows = (*self._rows[:number], row, *self._rows[number + 1 :])
        index = self.index(number, 0)
        self.dataChanged.emit(index, index)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, from the first to the last."""
        return self._rows

    def rowCount(self, parent: Index | None = None) -> int:
        """Tell how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return the short name, the row for the delegate, or the words for screen readers."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None
