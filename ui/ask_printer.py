"""Asking where something is to come out, and sending it there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.errors import NoPrinter, VaultError
from ui.answer import Answer
from ui.line import Line
from ui.parts.looks import show_if
from ui.parts.printer_choice import PrinterChoice
from ui.parts.question import Question
from ui.problems import complain, problem_of
from ui.words import _


class AskPrinter(Question):
    """A printer, and copies where more than one makes sense; each sheet is sent its own way."""

    def __init__(
        self, parent: QWidget, line: Line, title: str, deed: str, lead: str = ""
    ) -> None:
        super().__init__(parent, title, deed, lead)
        self.line = line
        self.copies = False
        """Whether a number of copies is asked for."""
        self.where = PrinterChoice(_("Connect one, and come back here."))
        self.rows.addWidget(self.where)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._print)

    def print_on(self, printer: str) -> Answer[object]:
        """Have it sent to this printer."""
        raise NotImplementedError

    def went_out(self, result: object) -> None:
        """Hear what came of it, and close."""
        del result
        self.accept()

    def look_for_printers(self) -> None:
        """Offer the printers of this PC; with one of them it can be sent."""
        self.line.printers(self).then(self._offer)

    def failed(self, error: VaultError) -> None:
        """Say what went wrong; what was chosen stays."""
        if isinstance(error, NoPrinter):
            self.where.printer_field.blame(problem_of(error).happened)
        else:
            complain(self, error)

    def _offer(self, names: Sequence[str]) -> None:
        self.where.show_printers(names)
        show_if(self.copies and bool(names), self.where.copies_field)
        self.go.setEnabled(bool(names))

    def _print(self) -> None:
        self.where.printer_field.blame("")
        self.wait(waiting=True)
        sending = self.print_on(self.where.printer.key)
        sending.then(self.went_out).otherwise(self.failed)
        sending.at_last(lambda: self.wait(waiting=False))
