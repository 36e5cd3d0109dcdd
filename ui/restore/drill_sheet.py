"""The sheet that says a backup was opened on trial: printed, and signed twice a year."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from salon_vault.checks.model import Drill
from salon_vault.checks.use_cases import note_signed, print_drill
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.dates import near_day, today
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _, language

DAYS = 14
"""How long ago a sheet may have been signed and still be recorded."""


class PrintDrill(AskPrinter):
    """Which printer the sheet goes to."""

    def __init__(self, parent: QWidget, line: Line, found: Drill) -> None:
        lead = _(
            "The owner signs twice a year that a backup was opened. The sheet says which one, "
            "and what was found in it; it names nobody. File it with the salon's papers."
        )
        title = _("Trial restore: sheet to sign")
        super().__init__(parent, line, title, _("Print the sheet"), lead)
        self._drill = found
        self.look_for_printers()

    def print_on(self, printer: str) -> Answer[object]:
        """Have it sent to this printer."""
        return self.line.ask(self, print_drill, self._drill.at, language(), printer)


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
