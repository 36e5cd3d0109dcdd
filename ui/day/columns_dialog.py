"""Asking what the columns of a booking program's table hold, where their names do not tell."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from salon_vault.day.columns import Column, Layout
from salon_vault.day.reading import Unclear
from ui import theme
from ui.importing.words import column_names
from ui.parts.column_table import ColumnTable, OneColumn
from ui.parts.looks import show_if
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.words import N_, _

WIDTH = 680

COLUMNS: Mapping[Column, str] = {
    Column.LEFT_OUT: N_("Left out"),
    Column.DAY: N_("Day, or day and time"),
    Column.TIME: N_("Time"),
    Column.NAME: N_("Name"),
    Column.FIRST: N_("First name"),
    Column.LAST: N_("Last name"),
    Column.SUBJECT: N_("Client and treatment in one"),
    Column.PHONE: N_("Phone"),
    Column.TREATMENT: N_("Treatment"),
    Column.PERSON: N_("Who does it"),
    Column.STATUS: N_("Whether it was called off"),
    Column.BOOKING: N_("Booking number"),
}
"""What a column can hold."""


class ColumnsDialog(Question):
    """One row a column; reading goes on once it is known when somebody comes, and who."""

    told = Signal(object)
    """The Layout as the person has it."""

    def __init__(self, parent: QWidget, unclear: Unclear) -> None:
        lead = _(
            "The first row does not tell. Say which column holds the day, and which the "
            "client; phone numbers only help to find the card."
        )
        super().__init__(parent, _("What do the columns mean?"), _("Next"), lead)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self._unclear = unclear
        self.headed = QCheckBox(_("The first row names the columns"))
        self.headed.setAccessibleName(self.headed.text())
        self.headed.setChecked(unclear.guessed.headed)
        self.table = ColumnTable()
        missing = _("One column has to be the day, and one the client.")
        self.missing = Remark("warn", "", missing)
        for part in (self.headed, self.table, self.missing):
            self.rows.addWidget(part)
        self._show(unclear.guessed.columns)
        self.headed.toggled.connect(lambda _on: self._show(self.answer.columns))
        self.table.changed.connect(self._look)
        self.go.clicked.connect(self._tell)

    @property
    def answer(self) -> Layout:
        """What the person says of the table."""
        columns = tuple(Column(key) for key in self.table.keys)
        return Layout(columns, self.headed.isChecked())

    def _show(self, columns: tuple[Column, ...]) -> None:
        headed = self.headed.isChecked()
        first, *below = self._unclear.lines
        names = column_names([cell.strip() if headed else "" for cell in first])
        lines = below if headed else [first, *below]
        kinds = [(kind.value, _(words)) for kind, words in COLUMNS.items()]
        shown = []
        for at, name in enumerate(names):
            values = [line[at].strip() for line in lines if at < len(line)]
            shown.append(OneColumn(name, values, kinds, columns[at].value))
        self.table.show_columns(shown)
        self._look()

    def _look(self) -> None:
        enough = self.answer.is_enough
        show_if(not enough, self.missing)
        self.go.setEnabled(enough)

    def _tell(self) -> None:
        self.told.emit(self.answer)
        self.accept()
