"""The window that prints a checkpoint slip of the log."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.errors import VaultError
from salon_vault.log.use_cases import print_slip
from ui.line import Line
from ui.parts.looks import show_if
from ui.parts.printer_choice import PrinterChoice
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _, language


class PrintSlip(Question):
    """One sheet that says how far the log has come, to be filed outside the vault."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _(
            "A slip once a week helps you notice later that an earlier copy of the folder was "
            "put in its place. It names nobody."
        )
        super().__init__(parent, _("Checkpoint slip"), _("Print slip"), lead)
        self.line = line
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
        printing = self.line.ask(self, print_slip, language(), self.where.printer.key)
        printing.then(lambda _nothing: self.accept()).otherwise(self._failed)
        printing.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        complain(self, error)
