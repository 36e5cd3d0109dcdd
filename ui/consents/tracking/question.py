"""Asks what came of one paper."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Outcome, Paper, PaperCode
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.errors import InvalidInput, VaultError
from ui.consents.tracking.fields import OutcomeFields
from ui.line import Line
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _


class NoteOutcome(Question):
    """Begins with one answer; what is noted as signed or refused stays."""

    noted = Signal(object)
    """The paper with its outcome."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        paper: tuple[PaperCode, int, ClientId],
        said: str,
        outcome: Outcome,
        likely: date,
    ) -> None:
        super().__init__(parent, _("What came of this paper?"), _("Note it"), said)
        self._line = line
        self._code, self._version, client = paper
        self.fields = OutcomeFields(line, client, outcome, likely=likely)
        self.rows.addWidget(self.fields)
        self.go.clicked.connect(self._note)

    def _note(self) -> None:
        told = self.fields.told
        if told is None or not self.fields.is_readable():
            return
        self.wait(waiting=True)
        asked = self._line.ask(self, note_outcome, self._code, self._version, told)
        asked.then(self._noted).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _noted(self, paper: Paper) -> None:
        self.noted.emit(paper)
        self.accept()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput) and self.fields.blame(error):
            return
        self.reject()
        complain(self.parentWidget(), error)
