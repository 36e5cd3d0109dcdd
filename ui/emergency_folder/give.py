"""A paper from the folder becomes a client's: its code, and what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Outcome, Paper
from salon_vault.emergency_folder.use_cases import give_typed_paper
from salon_vault.errors import InvalidInput, VaultError
from ui.consents.tracking.fields import OutcomeFields
from ui.emergency_folder.code_field import CodeField
from ui.line import Line
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _


class GiveTypedPaper(Question):
    """Asks for the code of the sheet, and what came of it."""

    given = Signal(object)
    """The paper that is this client's now."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId) -> None:
        lead = _("A sheet that this client filled in by hand, while there was no PC.")
        super().__init__(parent, _("Paper from the folder"), _("File it"), lead)
        self._line, self._client = line, client
        self.code = CodeField()
        self.fields = OutcomeFields(line, client, Outcome.SIGNED)
        self.rows.addWidget(self.code)
        self.rows.addWidget(self.fields)
        self.go.clicked.connect(self._give)

    def _give(self) -> None:
        if not self.fields.is_readable():
            return
        self.wait(waiting=True)
        typed, told = self.code.line.text(), self.fields.told
        asked = self._line.ask(self, give_typed_paper, self._client, typed, told)
        asked.then(self._given).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _given(self, paper: Paper) -> None:
        self.given.emit(paper)
        self.accept()

    def _failed(self, error: VaultError) -> None:
        of_fields = isinstance(error, InvalidInput) and self.fields.blame(error)
        if not of_fields and not self.code.blame_for(error):
            complain(self, error)
