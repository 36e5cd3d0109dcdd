"""A list of fields that grows: rows under each other, and a button that adds one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.button import Button


class RowList(QWidget):
    """Holds the rows; whoever inherits it makes them, in ``begin`` an empty one."""

    touched = Signal()

    def __init__(self, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self.add = Button(add, "ghost", "plus")
        self.add.clicked.connect(self.begin)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self._box.addLayout(foot)

    def begin(self) -> None:
        """Have an empty row to type into."""
        raise NotImplementedError

    def put_in(self, row: QWidget) -> None:
        """Put a row below the others."""
        self._box.insertWidget(self._box.count() - 1, row)

    def take_out(self, row: QWidget) -> None:
        """Take a row away for good."""
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()
