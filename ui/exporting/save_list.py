"""Saving the list of clients as a file that anyone can read: why, the password, the wait."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.errors import Cancelled, VaultError
from salon_vault.exporting.use_cases import save_client_list
from salon_vault.gate import Proof
from salon_vault.staff.model import StaffId
from ui.line import Line
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.second_person import agree
from ui.waiting import Waiting
from ui.words import _


class SaveClientList(Question):
    """Asks for the reason, the place and the password; ``saved`` says how many are on it."""

    saved = Signal(int)

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _(
            "Names, contact details and birthdays of all clients go into one table (CSV). "
            "Allergies, notes and papers do not."
        )
        title = _("Save the list of clients")
        super().__init__(parent, title, _("Choose a place…"), lead, "danger")
        self._line = line
        self.reason = TextLine(_("Why"), _("for example: a change of the booking program"))
        field = Field(_("Why"), self.reason, _("It is kept in the log."))
        warn = _(
            "Whoever finds the file can read it. Delete it once it is no longer needed: the "
            "check-up lists it until the end of the month."
        )
        for part in (field, Remark("warn", "", warn)):
            self.rows.addWidget(part)
        self.reason.textChanged.connect(self._look)
        self.go.clicked.connect(self._choose)
        self._look()

    def save(self, path: Path) -> None:
        """Ask for the password, and write the list to ``path``."""

        def agreed(proof: Proof | None, witness: StaffId | None) -> None:
            self.wait(waiting=True)
            waiting = Waiting(self, self._line, _("Saving the list of clients"))
            reason = self.reason.text()
            asked = self._line.asking(self, reason=reason, proof=proof, witness=witness)
            answer = asked.ask(save_client_list, path, waiting)
            answer.then(self._saved).otherwise(self._failed)
            answer.at_last(lambda: self._over(waiting))

        agree(self, self._line, save_client_list, _("Save the list of clients"), agreed)

    def _look(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _choose(self) -> None:
        dialog = QFileDialog(self, _("Save the list of clients"), filter="CSV (*.csv)")
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
