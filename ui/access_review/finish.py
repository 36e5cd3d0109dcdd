"""Printing the sheet of a review, and noting that it was signed."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.access_review.model import Verdict
from salon_vault.access_review.use_cases import finish_review
from salon_vault.staff.model import StaffId
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.printer_choice import PrinterChoice
from ui.parts.question import Question
from ui.problems import complain
from ui.words import LANGUAGES, _, language


class FinishReview(Question):
    """The sheet that the owner signs: one line for each login."""

    def __init__(
        self, parent: QWidget, line: Line, verdicts: Mapping[StaffId, Verdict]
    ) -> None:
        lead = _("One line for each login goes on the sheet, and no log entry.")
        super().__init__(parent, _("Print and sign"), _("Print sheet"), lead)
        self._line = line
        self._verdicts = dict(verdicts)
        self.language = Choice(_("Language of the paper"), tuple(LANGUAGES.items()))
        self.language.choose(language())
        self.where = PrinterChoice(_("Connect one, and come back here."))
        self.rows.addWidget(Field(_("Language of the paper"), self.language))
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
        printer = self.where.printer.key
        printing = self._line.ask(
            self, finish_review, self._verdicts, self.language.key, printer
        )
        printing.then(lambda _review: self.accept())
        printing.otherwise(lambda error: complain(self, error))
        printing.at_last(lambda: self.wait(waiting=False))
