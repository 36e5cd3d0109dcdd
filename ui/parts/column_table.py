"""The columns of a table from elsewhere: a row each, with what stands in it and a choice."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.parts.choice import Choice
from ui.parts.elided import Elided
from ui.parts.plain_label import PlainLabel
from ui.words import _, about

SAMPLES = 3
"""Values of a column that are shown beside it."""

WIDEST = 220
"""Points across the name of a column."""


@dataclass(frozen=True, slots=True)
class OneColumn:
    """A column: its name, what stands in it, what it may be, and what it seems to be."""

    name: str
    values: Sequence[str]
    kinds: Sequence[tuple[str, str]]
    """Keys, and the words for them."""
    chosen: str


class ColumnTable(QWidget):
    """Asks of every column what it holds."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)

    @property
    def keys(self) -> tuple[str, ...]:
        """What was chosen, column by column."""
        return tuple(choice.key for choice in self.choices)

    def show_columns(self, columns: Sequence[OneColumn]) -> None:
        """Show the columns of another table, or of the same one read in another way."""
        while item := self._grid.takeAt(0):
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self.choices = []
        for at, column in enumerate(columns):
            self._add(at, column)

    def _add(self, at: int, column: OneColumn) -> None:
        choice = Choice(about(column.name, _("becomes")), column.kinds)
        choice.choose(column.chosen)
        choice.activated.connect(self.changed)
        self.choices.append(choice)
        heading = PlainLabel(column.name, role="strong")
        heading.setMaximumWidth(WIDEST)
        values = [value for value in column.values if value]
        sample = Elided(" · ".join(dict.fromkeys(values[:SAMPLES])), role="muted")
        for place, part in enumerate((heading, sample, choice)):
            self._grid.addWidget(part, at, place, Qt.AlignmentFlag.AlignVCenter)
