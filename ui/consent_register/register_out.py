"""The register on its way out: to a printer, or into a file that anyone can read."""

from PySide6.QtWidgets import QWidget

from salon_vault.consent_register.listing.model import Extract
from salon_vault.consent_register.listing.use_cases import print_register, save_register
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.consent_register.words import name_of
from ui.exporting.save_table import SaveTable, SayingWhat
from ui.line import Line
from ui.words import _, language


class PrintRegister(AskPrinter):
    """A printer; the sheet has what the list shows, with names."""

    def __init__(self, parent: QWidget, line: Line, wanted: Extract) -> None:
        lead = _("{purpose}: as the list shows it, with names. Destroy the sheet afterwards.")
        super().__init__(
            parent,
            line,
            _("Print the register"),
            _("Print"),
            lead.format(purpose=name_of(wanted.purpose)),
        )
        self._wanted = wanted
        self.look_for_printers()

    def print_on(self, printer: str) -> Answer[object]:
        """Have the register sent to this printer."""
        answer: Answer[object] = self.line.ask(
            self, print_register, self._wanted, language(), printer
        )
        return answer


class SaveRegister(SaveTable):
    """What the list shows on one table."""

    def __init__(self, parent: QWidget, line: Line, wanted: Extract) -> None:
        lead = _(
            "{purpose}: what the list shows goes into one table (CSV). For news it has the "
            "number or address of those who agreed."
        )
        words = SayingWhat(
            _("Save the register"),
            lead.format(purpose=name_of(wanted.purpose)),
            _("Saving the register"),
        )
        super().__init__(parent, line, words, save_register, wanted)
