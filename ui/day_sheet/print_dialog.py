"""Looking at the day sheet, and printing it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from salon_vault.day_sheet.use_cases import print_day_sheet, view_day_sheet
from salon_vault.paper.document import Document
from ui.answer import Answer
from ui.line import Line
from ui.print_preview import PrintPreview
from ui.words import _, language


class PrintDaySheet(PrintPreview):
    """The sheet of one day, in the language on screen."""

    def __init__(self, parent: QWidget, line: Line, day: date) -> None:
        super().__init__(parent, line, _("Day sheet"), _("Print the day sheet"))
        self._day = day
        asked = line.ask(self, view_day_sheet, day, language())
        asked.then(self.show_sheet).otherwise(self.failed)

    def send(self, sheet: Document, printer: str) -> Answer[object]:
        """Send it to the printer."""
        answer: Answer[object] = self.line.ask(self, print_day_sheet, sheet, self._day, printer)
        return answer
