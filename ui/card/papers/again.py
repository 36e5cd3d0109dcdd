"""Asks where a paper that the vault has kept is to come out once more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.consents.model import Paper
from salon_vault.consents.tracking.model import Tracked
from salon_vault.consents.use_cases import print_again
from salon_vault.errors import NoPrinter, VaultError
from ui.card.papers.kinds import name_of
from ui.dates import near_day
from ui.line import Line
from ui.parts.printer_choice import PrinterChoice
from ui.parts.question import Question
from ui.problems import complain, problem_of
from ui.words import _


class PrintAgain(Question):
    """A printer and copies; the pages are the kept ones, so there is nothing else to choose."""

    sent = Signal()

    def __init__(self, parent: QWidget, line: Line, paper: Paper | Tracked) -> None:
        deed = _("Print again")
        made = near_day(paper.made_at.astimezone().date())
        lead = _("{paper} ({day}): the same pages come out, under the same code.")
        lead = lead.format(paper=name_of(paper.kind), day=made)
        super().__init__(parent, deed, deed, lead)
        self._line = line
        self._paper = paper
        self.where = PrinterChoice(_("Connect one, then start again."))
        self.rows.addWidget(self.where)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._print)
        self._look_for_printers()

    def _look_for_printers(self) -> None:
        self._line.printers(self).then(self._offer)

    def _offer(self, names: Sequence[str]) -> None:
        self.where.show_printers(names)
        self.go.setEnabled(bool(names))
        self.where.printer.setFocus()

    def _print(self) -> None:
        self.where.printer_field.blame("")
        self.wait(waiting=True)
        printer, copies = self.where.printer.key, self.where.number
        asked = self._line.ask(self, print_again, self._paper.code, printer, copies)
        asked.then(self._sent).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _sent(self, _paper: Paper) -> None:
        self.sent.emit()
        self.accept()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, NoPrinter):
            self.where.printer_field.blame(problem_of(error).happened)
            self._look_for_printers()
            return
        self.reject()
        complain(self.parentWidget(), error)
