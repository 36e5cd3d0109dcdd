"""Printing the sheet of a review, and noting that it was signed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from salon_vault.access_review.model import Verdict
from salon_vault.access_review.use_cases import finish_review
from salon_vault.staff.model import StaffId
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.words import LANGUAGES, _, language


class FinishReview(AskPrinter):
    """The sheet that the owner signs: one line for each login."""

    def __init__(
        self, parent: QWidget, line: Line, verdicts: Mapping[StaffId, Verdict]
    ) -> None:
        lead = _("One line for each login goes on the sheet, and no log entry.")
        super().__init__(parent, line, _("Print and sign"), _("Print sheet"), lead)
        self._verdicts = dict(verdicts)
        self.language = Choice(_("Language of the paper"), tuple(LANGUAGES.items()))
        self.language.choose(language())
        self.rows.insertWidget(0, Field(_("Language of the paper"), self.language))
        self.look_for_printers()

    def print_on(self, printer: str) -> Answer[object]:
        """Have it sent to this printer; with that the review is over."""
        return self.line.ask(self, finish_review, self._verdicts, self.language.key, printer)
