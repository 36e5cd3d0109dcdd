"""Rows with thin lines between them, made anew when what they show has changed."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.rule import Rule


class Rows(QVBoxLayout):
    """A column of rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(4)

    def show_rows(self, rows: Iterable[QWidget]) -> None:
        """Show other rows in place of these."""
        while item := self.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        shown = tuple(rows)
        if shown:
            self.addWidget(self._sheet(shown))

    def more_rows(self, rows: Iterable[QWidget]) -> None:
        """Show further rows below these."""
        shown = tuple(rows)
        if shown:
            self.addWidget(Rule())
            self.addWidget(self._sheet(shown))

    def _sheet(self, rows: Sequence[QWidget]) -> QWidget:
        # Each row shown by itself would have the whole page laid out anew.
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.spacing())
        for number, row in enumerate(rows):
            if number:
                column.addWidget(Rule())
            column.addWidget(row)
        return sheet
