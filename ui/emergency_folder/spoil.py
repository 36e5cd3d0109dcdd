"""One blank sheet of the folder cannot be used: its code, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.consents.model import Outcome, Why
from salon_vault.consents.tracking.model import WHY as CHOICES
from salon_vault.emergency_folder.use_cases import void_blank
from salon_vault.errors import InvalidInput, VaultError
from ui.consents.tracking.words import WHY, choices_of
from ui.emergency_folder.code_field import CodeField
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _


class VoidBlank(Question):
    """Asks for the code of the sheet, and what it is void for."""

    void = Signal(object)
    """The paper that is void now."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _("It is void then; the others stay. A sheet that turns up can still be filed.")
        super().__init__(parent, _("One sheet is spoiled"), _("Make it void"), lead)
        self._line = line
        self.code = CodeField()
        self.why = Choice(_("Why"), choices_of(WHY, CHOICES[Outcome.VOID]))
        self.why_field = Field(_("Why"), self.why)
        self.rows.addWidget(self.code)
        self.rows.addWidget(self.why_field)
        self.why.currentIndexChanged.connect(lambda: self.why_field.blame(""))
        self.go.clicked.connect(self._make_void)

    def _make_void(self) -> None:
        why = Why(self.why.key) if self.why.key else None
        self.wait(waiting=True)
        asked = self._line.ask(self, void_blank, self.code.line.text(), why)
        asked.then(self._done).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _done(self, paper: object) -> None:
        self.void.emit(paper)
        self.accept()

    def _failed(self, error: VaultError) -> None:
        if self.code.blame_for(error):
            return
        if isinstance(error, InvalidInput):
            self.why_field.blame(_("Please choose one."))
            self.why.setFocus()
        else:
            complain(self, error)
