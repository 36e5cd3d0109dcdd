"""Every answer of a client for one purpose, with the words that were answered."""

from PySide6.QtWidgets import QWidget

from salon_vault.consent_register.model import Answer, Consents
from salon_vault.consent_register.purposes import Purpose
from ui.consent_register.words import name_of, said_word, told_of, wording_words
from ui.dates import near_day
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.words import _, about, with_more


class AnswerHistory(Question):
    """The latest answer first; nothing is ever taken out of it."""

    def __init__(self, parent: QWidget, consents: Consents, purpose: Purpose) -> None:
        lead = _("Answers are added and never changed; the latest counts.")
        super().__init__(parent, name_of(purpose), _("Close"), lead)
        self.stop.hide()
        self.go.clicked.connect(self.accept)
        self.told: list[str] = []
        for answer in reversed(consents.answers):
            if answer.purpose is purpose:
                self._add(answer)

    def _add(self, answer: Answer) -> None:
        said = about(near_day(answer.on), said_word(answer))
        self.told.append(said)
        self.rows.addWidget(PlainLabel(said, role="strong"))
        self.rows.addWidget(PlainLabel(with_more(told_of(answer)), wrap=True))
        words = about(_("Wording"), wording_words(answer))
        self.rows.addWidget(PlainLabel(words, role="hint", wrap=True))
