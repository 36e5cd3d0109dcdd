"""Saying a word to what was done against a stop."""

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.stops.model import DoneAgainst
from salon_vault.stops.use_cases import see_done_against
from ui.card.visits.row import against_in_words
from ui.line import Line
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import _, about


class Seen(Question):
    """The word stays with the visit; who holds the key to health entries reads it."""

    def __init__(self, parent: QWidget, line: Line, done: DoneAgainst) -> None:
        super().__init__(parent, _("Seen: done against the stop"), _("Note as seen"))
        self._line, self._done = line, done
        self.word = TextLine(_("What you say about it"), _("for example: talked about it"))
        hint = _("Seen by logins with the key to health entries. The client may read this.")
        self.field = Field(_("What you say about it"), self.word, hint)
        title = about(done.name, done.visit.treatment)
        self.rows.addWidget(PlainLabel(title, role="strong", wrap=True))
        self.rows.addWidget(PlainLabel(against_in_words(done.visit), role="fault", wrap=True))
        self.rows.addWidget(self.field)
        self.word.textChanged.connect(lambda: self.field.blame(""))
        self.go.clicked.connect(self._keep)

    def _keep(self) -> None:
        self.wait(waiting=True)
        asked = self._line.ask(self, see_done_against, self._done.visit, self.word.text())
        asked.then(lambda _visit: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput):
            self.field.blame(_("Please write a few words."))
            self.word.setFocus()
        else:
            complain(self, error)
