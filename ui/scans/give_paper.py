"""Giving a blank form to the client who filled it in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import PaperCode
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.scans.returned import ReturnedPaper
from salon_vault.scans.tray.use_cases import give_paper
from ui.consents.tracking.fields import BESIDE_SIGNATURE, UNREADABLE
from ui.fact_words import FAULTS
from ui.line import Line
from ui.parts.day_line import DayLine
from ui.parts.question import Question
from ui.problems import complain
from ui.scans.whose import Whose
from ui.words import _


class GivePaper(Question):
    """One search; whoever is taken gets the form and every page of it."""

    given = Signal(object)
    """The paper, as it stands then."""

    def __init__(self, parent: QWidget, line: Line, code: PaperCode, told: str) -> None:
        title = _("Whose form is this?")
        super().__init__(parent, title, _("Take the first"), told)
        self._line, self._code = line, code
        self.whose = Whose(line)
        self.signed = DayLine(_("Signed on"), None, _(BESIDE_SIGNATURE))
        self.rows.addWidget(self.signed)
        self.rows.addWidget(self.whose)
        self.whose.chosen.connect(self._give)
        self.go.clicked.connect(self.whose.take_first)

    def _give(self, client: str, name: str) -> None:
        del name
        if not self.signed.is_readable:
            self.signed.blame(_(UNREADABLE))
            self.signed.line.setFocus()
            return
        self.wait(waiting=True)
        day = self.signed.day
        asked = self._line.ask(self, give_paper, self._code, ClientId(client), day)
        asked.then(self._given).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _given(self, paper: ReturnedPaper) -> None:
        self.accept()
        self.given.emit(paper)

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput) and error.field == "on":
            self.signed.blame(_(FAULTS[error.problem]))
            return
        self.reject()
        complain(self.parentWidget(), error)
