"""Two columns, which stand below each other where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme

NARROW = 720
"""Points below which there is room for one column only."""

GAP = 16


class Columns(QWidget):
    """Sheets in columns of equal width; ``above`` is for what stands over both."""

    def __init__(self, *columns: Sequence[QWidget]) -> None:
        super().__init__()
        self.above = QVBoxLayout()
        self._columns: list[QVBoxLayout] = []
        self._across = QHBoxLayout()
        self._across.setSpacing(GAP)
        for parts in columns:
            column = QVBoxLayout()
            column.setSpacing(GAP)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._columns.append(column)
            self._across.addLayout(column, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(self.above)
        rows.addLayout(self._across)

    def minimumSizeHint(self) -> QSize:
        """Be content with one column: what stands beside each other can stand below."""
        above = self.above.totalMinimumSize().width()
        wide = max([above, *(column.totalMinimumSize().width() for column in self._columns)])
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside or below each other."""
        super().resizeEvent(event)
        narrow = self.width() < max(theme.scaled(NARROW), self._beside_each_other())
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else right)

    def _beside_each_other(self) -> int:
        """Return the pixels that the columns need in order to stand beside each other."""
        wide = [column.totalMinimumSize().width() for column in self._columns]
        return sum(wide) + GAP * (len(wide) - 1)
