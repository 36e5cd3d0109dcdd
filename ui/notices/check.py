"""Recording that somebody with a name looked at a fact of the law."""

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.law.pack import Pack
from salon_vault.law.shape import Fact
from salon_vault.salon.use_cases import check_law
from ui.line import Line
from ui.notices.gaps import claim_of, sources_of
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import _


class CheckFact(Question):
    """The claim, where it comes from, and who has checked it today."""

    def __init__(self, parent: QWidget, line: Line, fact: Fact, pack: Pack) -> None:
        title = _("Checked by a named person")
        super().__init__(parent, title, _("Record: checked today"))
        self._line = line
        self._fact = fact
        self.by = TextLine(_("Checked by"), _("for example: lawyer J. Nowicka"))
        self.field = Field(_("Checked by"), self.by)
        self.rows.addWidget(PlainLabel(claim_of(fact), role="strong", wrap=True))
        self.rows.addWidget(PlainLabel(sources_of(fact, pack), role="muted", wrap=True))
        note = _("This records who looked and when; it does not make the claim true.")
        self.rows.addWidget(Remark("info", "", note))
        self.rows.addWidget(self.field)
        self.by.textChanged.connect(lambda: self.field.blame(""))
        self.go.clicked.connect(self._record)

    def _record(self) -> None:
        self.wait(waiting=True)
        answer = self._line.ask(self, check_law, self._fact.id, self.by.text())
        answer.then(lambda _salon: self.accept()).otherwise(self._failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput):
            self.field.blame(_("Please type who checked it."))
            self.by.setFocus()
        else:
            complain(self, error)
