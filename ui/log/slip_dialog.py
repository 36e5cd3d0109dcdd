"""The window that prints a checkpoint slip of the log."""

from PySide6.QtWidgets import QWidget

from salon_vault.log.use_cases import print_slip
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.line import Line
from ui.words import _, language


class PrintSlip(AskPrinter):
    """One sheet that says how far the log has come, to be filed outside the vault."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _(
            "A slip once a week helps you notice later that an earlier copy of the folder was "
            "put in its place. It names nobody."
        )
        super().__init__(parent, line, _("Checkpoint slip"), _("Print slip"), lead)
        self.look_for_printers()

    def print_on(self, printer: str) -> Answer[object]:
        """Have it sent to this printer."""
        return self.line.ask(self, print_slip, language(), printer)
