"""A client's formulas as they are read, and two of them side by side."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from salon_vault.formulas.model import Formula, FormulaId
from ui.dates import today
from ui.formulas.comparison import Comparison
from ui.formulas.row import FormulaRow
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.words import _

AT_A_TIME = 2
"""Rows that are made before the program is heard again: one holds a whole bowl."""


class Listing(QVBoxLayout):
    """One row a formula, the newest first; the comparison stands above them."""

    repeating = Signal(object)
    changing = Signal(object)
    """A formula that somebody wants repeated, or put right."""

    def __init__(self, *, may_write: bool) -> None:
        super().__init__()
        self._may_write = may_write
        self._formulas: Sequence[Formula] = ()
        self._shown: tuple[date, int, Sequence[Formula]] | None = None
        """What the rows were made from: the same once more leaves them alone."""
        self.comparison: Comparison | None = None
        self.none = PlainLabel(_("No formula has been recorded yet."), role="quiet")
        self._rows = Rows()
        self.addLayout(self._rows)
        self.addWidget(self.none)

    def show_formulas(
        self, formulas: Sequence[Formula], without: FormulaId | None, *, typing: bool
    ) -> None:
        """Show formulas but the one that is being changed."""
        self._formulas = formulas
        self.none.setVisible(not formulas and not typing)
        rows = [each for each in formulas if each.id != without]
        shown = today(), len(formulas), rows
        if shown != self._shown:
            self._shown = shown
            self._rows.show_each(map(self._row, rows), AT_A_TIME)

    def compare(self, formula: Formula) -> None:
        """Put a formula beside the one before it, the first beside the next one."""
        self.close_comparison()
        place = min(self._formulas.index(formula), len(self._formulas) - 2)
        after, before = self._formulas[place], self._formulas[place + 1]
        self.comparison = Comparison(self._formulas, before, after)
        self.comparison.closed.connect(self.close_comparison)
        self.insertWidget(0, self.comparison)
        self.comparison.show()  # only what is shown can have the focus
        self.comparison.before.setFocus()

    def close_comparison(self) -> None:
        """Take the comparison away."""
        if self.comparison is not None:
            self.comparison.hide()
            self.comparison.deleteLater()
        self.comparison = None

    def _row(self, formula: Formula) -> FormulaRow:
        row = FormulaRow(formula, can_compare=len(self._formulas) > 1)
        for deed in (row.repeat, row.change):
            deed.setEnabled(self._may_write)
        row.repeat.clicked.connect(lambda: self.repeating.emit(formula))
        row.change.clicked.connect(lambda: self.changing.emit(formula))
        row.compare.clicked.connect(lambda: self.compare(formula))
        return row
