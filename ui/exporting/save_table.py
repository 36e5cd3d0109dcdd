"""Saving a table as a file that anyone can read: why, the place, the password, the wait."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.errors import Cancelled, VaultError
from salon_vault.gate import Proof, UseCase
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


@dataclass(frozen=True, slots=True)
class SayingWhat:
    """The words about a table that leaves the vault."""

    title: str
    lead: str
    """What goes into it, and what does not."""
    saving: str
    """What is said while it is written."""
    for_example: str = ""
    """A reason somebody may have."""


class SaveTable(Question):
    """
    Asks for the reason, the place and the password; ``saved`` says how many are on the table.

    ``case`` writes it: it is asked with ``of_what``, the path, and whoever waits.
    """

    saved = Signal(int)

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        words: SayingWhat,
        case: UseCase[..., int],
        *of_what: object,
    ) -> None:
        super().__init__(parent, words.title, _("Choose a place…"), words.lead, "danger")
        self._line, self._words = line, words
        self._case, self._of_what = case, of_what
        self.reason = TextLine(_("Why"), words.for_example)
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
        """Ask for the password, and write the table to ``path``."""

        def agreed(proof: Proof | None, witness: StaffId | None) -> None:
            self.wait(waiting=True)
            waiting = Waiting(self, self._line, self._words.saving)
            reason = self.reason.text()
            asked = self._line.asking(self, reason=reason, proof=proof, witness=witness)
            answer = asked.ask(self._case, *self._of_what, path, waiting)
            answer.then(self._saved).otherwise(self._failed)
            answer.at_last(lambda: self._over(waiting))

        agree(self, self._line, self._case, self._words.title, agreed)

    def _look(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self._words.title, filter="CSV (*.csv)")
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
