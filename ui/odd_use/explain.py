"""Writing down what somebody said about a question in the inbox."""

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.odd_use.model import Finding, Stage
from salon_vault.odd_use.use_cases import answer_finding
from ui.line import Line
from ui.odd_use.words import sentence
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import _


class Explain(Question):
    """The note beside a finding; the person it is about may read it."""

    def __init__(self, parent: QWidget, line: Line, finding: Finding, who: str) -> None:
        super().__init__(parent, _("How it was explained"), _("Save the note"))
        self._line = line
        self._finding = finding
        self.note = TextLine(_("What was said"), _("for example: counted old cards"))
        self.note.setText(finding.note)
        hint = _("The person may read it. Write no client's name.")
        self.field = Field(_("What was said"), self.note, hint)
        self.rows.addWidget(PlainLabel(sentence(finding.odd, who), role="strong", wrap=True))
        self.rows.addWidget(self.field)
        self.note.textChanged.connect(lambda: self.field.blame(""))
        self.go.clicked.connect(self._keep)

    def _keep(self) -> None:
        self.wait(waiting=True)
        asked = self._line.ask(
            self, answer_finding, self._finding.id, Stage.EXPLAINED, self.note.text()
        )
        asked.then(lambda _finding: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput):
            self.field.blame(_("Please write a few words, at most three lines."))
            self.note.setFocus()
        else:
            complain(self, error)
