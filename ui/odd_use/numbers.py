"""From which number on something is pointed out; staff are told these very numbers."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QWidget

from salon_vault.odd_use.model import LEAST, MOST, Thresholds
from salon_vault.odd_use.use_cases import set_thresholds
from ui import theme
from ui.line import Line
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import N_, _

COLUMNS = 3
WIDE = 760

NUMBERS = {
    "cards": (N_("Cards a day, no visit"), N_("More than a full day of namesakes.")),
    "repeats": (N_("One card within a week"), N_("More than ordinary questions need.")),
    "times": (N_("Times what is usual"), N_("A busy login has a higher mark.")),
    "contacts": (N_("Contact details a day"), N_("Only with an added key.")),
    "searches": (N_("Searches, no card opened"), N_("Reading the list by typing.")),
    "passwords": (N_("Wrong passwords a day"), N_("More than cold fingers explain.")),
    "exports": (N_("Files a day"), N_("Anybody can read them.")),
    "prints": (N_("Printed papers a day"), N_("More than a full day of forms.")),
    "clock": (N_("Clock put back, minutes"), N_("No ordinary correction is that large.")),
}
"""What each threshold is called, and why it is what it is."""


class Numbers(Question):
    """Nine numbers with their reasons."""

    def __init__(self, parent: QWidget, line: Line, thresholds: Thresholds) -> None:
        lead = _("From these numbers on, something becomes a question in your inbox.")
        super().__init__(parent, _("Thresholds"), _("Save these numbers"), lead)
        self.setMinimumWidth(theme.scaled(WIDE))
        self._line = line
        self._thresholds = thresholds
        self.lines: dict[str, TextLine] = {}
        self.fields: dict[str, Field] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for place, (name, (words, why)) in enumerate(NUMBERS.items()):
            number = TextLine(_(words))
            number.setValidator(QIntValidator(LEAST, MOST, number))
            number.setText(str(getattr(thresholds, name)))
            number.textChanged.connect(self._check)
            self.lines[name] = number
            self.fields[name] = Field(_(words), number, _(why))
            row, column = divmod(place, COLUMNS)
            grid.addWidget(self.fields[name], row, column, Qt.AlignmentFlag.AlignTop)
        self.rows.addLayout(grid)
        note = _(
            "Other numbers mean a new staff notice: everybody is told again, and the "
            "waiting time begins anew."
        )
        self.rows.addWidget(Remark("info", "", note))
        self.go.clicked.connect(self._keep)

    def _check(self) -> None:
        self.go.setEnabled(all(line.hasAcceptableInput() for line in self.lines.values()))

    def _keep(self) -> None:
        numbers: dict[str, Any] = {name: int(line.text()) for name, line in self.lines.items()}
        self.wait(waiting=True)
        chosen = replace(self._thresholds, **numbers)
        asked = self._line.ask(self, set_thresholds, chosen)
        asked.then(lambda _nothing: self.accept())
        asked.otherwise(lambda error: complain(self, error))
        asked.at_last(lambda: self.wait(waiting=False))
