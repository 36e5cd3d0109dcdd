"""Rows of text under headings, to be looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import theme

WIDEST = 240
"""Pixels that a column gets at most at first; people may pull it wider."""
PADDING = 14

type _Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractTableModel):
    """Rows that never change."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._headings = headings
        self._rows = rows

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the text of a cell; a row may be shorter than the headings."""
        row = self._rows[index.row()]
        if role != Qt.ItemDataRole.DisplayRole or index.column() >= len(row):
            return None
        return row[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        """Return a heading."""
        across = orientation == Qt.Orientation.Horizontal
        shown = role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if across and shown else None


class Grid(QTableView):
    """A table of plain text; it is scrolled with the keys and never edited."""

    def __init__(self, spoken: str, tall: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self.setProperty("kind", "grid")
        self.setFixedHeight(theme.scaled(tall))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        before = self.model()
        self.setModel(_Rows(headings, rows))
        if before is not None:
            before.deleteLater()
        metrics = self.fontMetrics()
        for column, heading in enumerate(headings):
            texts = [heading, *(row[column] for row in rows if column < len(row))]
            wide = max(metrics.horizontalAdvance(text[:60]) for text in texts)
            self.setColumnWidth(column, min(theme.scaled(WIDEST), wide + 2 * PADDING))
