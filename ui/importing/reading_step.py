"""The second step: how the file was read, and its first rows read so."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from salon_vault.importing.model import Kind, Reading
from salon_vault.importing.survey import Look
from ui.first_run.step import Step
from ui.importing.facts import ENCODINGS
from ui.importing.words import SEPARATORS, column_names
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.grid import Grid
from ui.parts.looks import show_if
from ui.parts.remark import Remark
from ui.words import _

SHOWN = 8
"""Rows of the list that are shown."""


class ReadingStep(Step):
    """Encoding, separator, headings; ``chosen`` asks for the rows to be read once more."""

    chosen = Signal(object)
    """Another Reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        lead = _(
            "Do the names look right, with all their letters? If not, choose another encoding. "
            "Nothing is replaced: a file that does not fit is refused."
        )
        super().__init__(_("Is it read correctly?"), lead, _("Next"), parent)
        self._reading: Reading | None = None
        self._fits = False
        self.encoding = Choice(
            _("Encoding"), [(key, _(name)) for key, name in ENCODINGS.items()]
        )
        separators = [(key, _(name)) for key, name in SEPARATORS.items()]
        self.separator = Choice(_("Between cells"), separators)
        self.headed = QCheckBox(_("The first row names the columns"))
        self.headed.setAccessibleName(_("The first row names the columns"))
        self.problem = Remark("danger")
        self.grid = Grid(_("First rows of the file"), 300)
        self.encoding_field = Field(_("Encoding"), self.encoding)
        self.separator_field = Field(_("Between cells"), self.separator)
        fields = QGridLayout()
        fields.setHorizontalSpacing(16)
        fields.addWidget(self.encoding_field, 0, 0)
        fields.addWidget(self.separator_field, 0, 1)
        self.rows.addLayout(fields)
        for part in (self.headed, self.problem, self.grid):
            self.rows.addWidget(part)
        for choice in (self.encoding, self.separator):
            choice.activated.connect(self._choose)
        self.headed.clicked.connect(self._choose)

    @property
    def is_ready(self) -> bool:
        """Whether the file could be read so."""
        return self._fits

    def first_field(self) -> QWidget | None:
        """Begin at the encoding, where there is one."""
        return self.encoding if self._reading and self._reading.encoding else None

    def show_look(self, reading: Reading, look: Look) -> None:
        """Show the first rows."""
        self._show(reading)
        self._fits = True
        show_if(False, self.problem)
        show_if(True, self.grid)
        names = column_names(look.headings)
        rows: Sequence[Sequence[str]] = [row.cells for row in look.rows[:SHOWN]]
        self.grid.show_rows(names, rows)
        self.changed.emit()

    def show_problem(self, reading: Reading, words: str) -> None:
        """Say why the file cannot be read so; another choice may do."""
        self._show(reading)
        self._fits = False
        self.problem.say("danger", "", words)
        show_if(True, self.problem)
        show_if(False, self.grid)
        self.changed.emit()

    def _show(self, reading: Reading) -> None:
        self._reading = reading
        self.encoding.choose(reading.encoding)
        self.separator.choose(reading.separator)
        self.headed.setChecked(reading.headed)
        show_if(bool(reading.encoding), self.encoding_field)
        show_if(reading.kind is Kind.TABLE, self.separator_field)
        show_if(reading.kind is not Kind.CARDS, self.headed)

    def _choose(self) -> None:
        if self._reading is None:
            return
        chosen = replace(self._reading, headed=self.headed.isChecked())
        if chosen.encoding:
            chosen = replace(chosen, encoding=self.encoding.key)
        if chosen.kind is Kind.TABLE:
            chosen = replace(chosen, separator=self.separator.key)
        self.chosen.emit(chosen)
