"""One blank sheet of the folder cannot be used: its code, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.consents.model import Outcome, Why
from salon_vault.consents.tracking.model import WHY as CHOICES
from salon_vault.emergency_folder.errors import PaperTaken, UnknownCode
from salon_vault.emergency_folder.use_cases import void_blank
from salon_vault.errors import InvalidInput, VaultError
from ui.consents.tracking.words import WHY, choices_of
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.problems import complain, problem_of
from ui.words import _


class VoidBlank(Question):
    """The code is typed from the foot of the sheet, or read in with a scanner's beam."""

    void = Signal(object)
    """The paper that is void now."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _("It is void then; the others stay. A sheet that turns up can still be filed.")
        super().__init__(parent, _("One sheet is spoiled"), _("Make it void"), lead)
        self._line = line
        self.code = TextLine(_("Code of the paper"), "7KQM-4T2F-9XPD-AAAA")
        hint = _("At the foot of the sheet: sixteen letters and digits.")
        self.code_field = Field(_("Code of the paper"), self.code, hint)
        self.why = Choice(_("Why"), choices_of(WHY, CHOICES[Outcome.VOID]))
        self.why_field = Field(_("Why"), self.why)
        self.rows.addWidget(self.code_field)
        self.rows.addWidget(self.why_field)
        self.code.textChanged.connect(lambda: self.code_field.blame(""))
        self.why.currentIndexChanged.connect(lambda: self.why_field.blame(""))
        self.go.clicked.connect(self._make_void)

    def _make_void(self) -> None:
        why = Why(self.why.key) if self.why.key else None
        self.wait(waiting=True)
        asked = self._line.ask(self, void_blank, self.code.text(), why)
        asked.then(self._done).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _done(self, paper: object) -> None:
        self.void.emit(paper)
        self.accept()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, UnknownCode | PaperTaken):
            self.code_field.blame(problem_of(error).happened)
            self.code.setFocus()
        elif isinstance(error, InvalidInput):
            self.why_field.blame(_("Please choose one."))
            self.why.setFocus()
        else:
            complain(self, error)
