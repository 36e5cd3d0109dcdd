"""The sheet that says a backup was opened on trial: printed, and signed twice a year."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from salon_vault.checks.model import Drill
from salon_vault.checks.use_cases import note_signed, print_drill
from ui.dates import near_day, today
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.printer_choice import PrinterChoice
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _, language

DAYS = 14
"""How long ago a sheet may have been signed and still be recorded."""


class PrintDrill(Question):
    """Which printer the sheet goes to."""

    def __init__(self, parent: QWidget, line: Line, found: Drill) -> None:
        lead = _(
            "The owner signs twice a year that a backup was opened. The sheet says which one, "
            "and what was found in it; it names nobody. File it with the salon's papers."
        )
        super().__init__(parent, _("Trial restore: sheet to sign"), _("Print the sheet"), lead)
        self._line, self._drill = line, found
        self.where = PrinterChoice(_("Connect one, and come back here."))
        self.rows.addWidget(self.where)
        self.go.clicked.connect(self._print)
        self.go.setEnabled(False)
        line.printers(self).then(self._offer)

    def _offer(self, names: Sequence[str]) -> None:
        self.where.show_printers(names)
        show_if(False, self.where.copies_field)
        self.go.setEnabled(bool(names))

    def _print(self) -> None:
        self.wait(waiting=True)
        at, printer = self._drill.at, self.where.printer.key
        printing = self._line.ask(self, print_drill, at, language(), printer)
        printing.then(lambda _nothing: self.accept())
        printing.otherwise(lambda error: complain(self, error))
        printing.at_last(lambda: self.wait(waiting=False))


class SignedOn(Question):
    """On which day the sheet was signed."""

    def __init__(self, parent: QWidget, line: Line, found: Drill) -> None:
        lead = _("Record it once the owner has signed the printed sheet.")
        super().__init__(parent, _("The sheet is signed"), _("Record it"), lead)
        self._line, self._drill = line, found
        days = [today() - timedelta(days=ago) for ago in range(DAYS)]
        self.day = Choice(_("Signed on"), [(day.isoformat(), near_day(day)) for day in days])
        self.rows.addWidget(Field(_("Signed on"), self.day))
        self.go.clicked.connect(self._record)

    def _record(self) -> None:
        self.wait(waiting=True)
        on = date.fromisoformat(self.day.key)
        asked = self._line.ask(self, note_signed, self._drill.at, on)
        asked.then(lambda _drill: self.accept())
        asked.otherwise(lambda error: complain(self, error))
        asked.at_last(lambda: self.wait(waiting=False))
