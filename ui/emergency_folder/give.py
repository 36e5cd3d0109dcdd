"""A paper from the folder becomes a client's: its code, and what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Outcome, Paper
from salon_vault.emergency_folder.errors import PaperTaken, UnknownCode
from salon_vault.emergency_folder.use_cases import give_typed_paper
from salon_vault.errors import InvalidInput, VaultError
from ui.consents.tracking.fields import OutcomeFields
from ui.line import Line
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.problems import complain, problem_of
from ui.words import _


class GiveTypedPaper(Question):
    """The code is typed from the foot of the sheet, or read in with a scanner's beam."""

    given = Signal(object)
    """The paper that is this client's now."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId) -> None:
        lead = _("A sheet that this client filled in by hand, while there was no PC.")
        super().__init__(parent, _("Paper from the folder"), _("File it"), lead)
        self._line, self._client = line, client
        self.code = TextLine(_("Code of the paper"), "7KQM-4T2F-9XPD-AAAA")
        hint = _("At the foot of the sheet: sixteen letters and digits.")
        self.code_field = Field(_("Code of the paper"), self.code, hint)
        self.fields = OutcomeFields(line, client, Outcome.SIGNED)
        self.rows.addWidget(self.code_field)
        self.rows.addWidget(self.fields)
        self.code.textChanged.connect(lambda: self.code_field.blame(""))
        self.go.clicked.connect(self._give)

    def _give(self) -> None:
        if not self.fields.is_readable():
            return
        self.wait(waiting=True)
        told = self.fields.told
        asked = self._line.ask(self, give_typed_paper, self._client, self.code.text(), told)
        asked.then(self._given).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _given(self, paper: Paper) -> None:
        self.given.emit(paper)
        self.accept()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, UnknownCode | PaperTaken):
            self.code_field.blame(problem_of(error).happened)
            self.code.setFocus()
        elif not (isinstance(error, InvalidInput) and self.fields.blame(error)):
            complain(self, error)
