"""The register on its way out: to a printer, or into a file that anyone can read."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.consent_register.listing.model import Wanted
from salon_vault.consent_register.listing.use_cases import print_register, save_register
from salon_vault.errors import Cancelled, VaultError
from salon_vault.gate import Proof
from salon_vault.staff.model import StaffId
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.consent_register.words import name_of
from ui.line import Line
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.second_person import agree
from ui.waiting import Waiting
from ui.words import _, language


class PrintRegister(AskPrinter):
    """A printer; the sheet has what the list shows, with names."""

    def __init__(self, parent: QWidget, line: Line, wanted: Wanted) -> None:
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


class SaveRegister(Question):
    """Asks for the reason, the place and the password; ``saved`` says how many are on it."""

    saved = Signal(int)

    def __init__(self, parent: QWidget, line: Line, wanted: Wanted) -> None:
        lead = _(
            "{purpose}: what the list shows goes into one table (CSV). For news it has the "
            "number or address of those who agreed."
        )
        super().__init__(
            parent,
            _("Save the register"),
            _("Choose a place…"),
            lead.format(purpose=name_of(wanted.purpose)),
            "danger",
        )
        self._line, self._wanted = line, wanted
        self.reason = TextLine(_("Why"))
        warn = _(
            "Whoever finds the file can read it. Delete it once it is no longer needed: the "
            "check-up lists it until the end of the month."
        )
        for part in (
            Field(_("Why"), self.reason, _("It is kept in the log.")),
            Remark("warn", "", warn),
        ):
            self.rows.addWidget(part)
        self.reason.textChanged.connect(self._look)
        self.go.clicked.connect(self._choose)
        self._look()

    def save(self, path: Path) -> None:
        """Ask for the password, and write the register to ``path``."""

        def agreed(proof: Proof | None, witness: StaffId | None) -> None:
            self.wait(waiting=True)
            waiting = Waiting(self, self._line, _("Saving the register"))
            reason = self.reason.text()
            asked = self._line.asking(self, reason=reason, proof=proof, witness=witness)
            answer = asked.ask(save_register, self._wanted, path, waiting)
            answer.then(self._saved).otherwise(self._failed)
            answer.at_last(lambda: self._over(waiting))

        agree(self, self._line, save_register, _("Save the register"), agreed)

    def _look(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _choose(self) -> None:
        dialog = QFileDialog(self, _("Save the register"), filter="CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.open()

    def _over(self, waiting: Waiting) -> None:
        waiting.over()
        self.wait(waiting=False)

    def _saved(self, cards: int) -> None:
        self.saved.emit(cards)
        self.accept()

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            complain(self, error)
