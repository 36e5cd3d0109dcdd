"""Adding something to a paper that was signed."""

from PySide6.QtWidgets import QWidget

from salon_vault.consents.model import Paper
from salon_vault.consents.tracking.use_cases import write_addendum
from salon_vault.errors import InvalidInput, VaultError
from ui.card.papers.kinds import name_of
from ui.dates import near_day
from ui.fact_words import FAULTS
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.text_area import TextArea
from ui.problems import complain
from ui.words import _


class AddendumQuestion(Question):
    """The paper stays as it was signed; what is written here stands beside it."""

    def __init__(self, parent: QWidget, line: Line, paper: Paper) -> None:
        day = near_day(paper.made_at.astimezone().date())
        said = _("{paper} · printed {day}").format(paper=name_of(paper.kind), day=day)
        super().__init__(parent, _("Write an addendum"), _("Add"), said)
        self._line, self._paper = line, paper
        self.text = TextArea(_("What came up later"), lines=4)
        hint = _(
            "It stays beside the paper as it is, with today's date and your label. "
            "Seen by logins with the key to health entries. The client may read this."
        )
        self.field = Field(_("What came up later"), self.text, hint)
        self.rows.addWidget(self.field)
        mark_sensitive(self.text)
        self.text.textChanged.connect(lambda: self.field.blame(""))
        self.go.clicked.connect(self._keep)

    def _keep(self) -> None:
        self.wait(waiting=True)
        text = self.text.toPlainText()
        asked = self._line.ask(self, write_addendum, self._paper.code, text)
        asked.then(lambda _addendum: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput):
            fault = FAULTS[error.problem]
            self.field.blame(_(fault))
            self.text.setFocus()
            return
        self.reject()
        complain(self.parentWidget(), error)
