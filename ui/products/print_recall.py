"""The window that prints who had a batch."""

from PySide6.QtWidgets import QWidget

from salon_vault.products.use_cases import print_recall
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.line import Line
from ui.words import _, language


class PrintRecall(AskPrinter):
    """A list to go through with the telephone, and to destroy afterwards."""

    def __init__(self, parent: QWidget, line: Line, number: str) -> None:
        lead = _(
            "Short names and what was used; phone numbers only where your login opens them. "
            "Destroy the list when everybody was reached."
        )
        super().__init__(parent, line, _("List of clients"), _("Print the list"), lead)
        self._number = number
        self.look_for_printers()

    def print_on(self, printer: str) -> Answer[object]:
        """Have it sent to this printer."""
        return self.line.ask(self, print_recall, self._number, language(), printer)
