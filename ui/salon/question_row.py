"""One of the twelve questions on what the salon does outside the program."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.salon.model import Elsewhere, Where
from ui.parts.plain_label import PlainLabel
from ui.parts.radios import Radios
from ui.questions import QUESTIONS, WHERE
from ui.salon.question_details import ASKED_FOR, QuestionDetails
from ui.words import _


class QuestionRow(QWidget):
    """Not used, inside or outside; for the latter two there are details."""

    edited = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name, about = QUESTIONS[question]
        self._name = _(name)
        self.where = Radios(_(name), [(where, _(words)) for where, words in WHERE.items()])
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(_(name), role="strong"))
        words.addWidget(PlainLabel(_(about), role="muted", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.where)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 4, 0, 4)
        self._rows.setSpacing(8)
        self._rows.addLayout(head)
        self.where.chosen.connect(self._choose)

    @cached_property
    def details(self) -> QuestionDetails:
        """The fields below, made when an answer first asks for them."""
        details = QuestionDetails(self._name)
        details.edited.connect(self.edited)
        self._rows.addWidget(details)
        details.ask_for(self.where.key)
        return details

    @property
    def answer(self) -> Elsewhere | None:
        """What was answered, None for nothing yet."""
        if not self.where.key:
            return None
        where = Where(self.where.key)
        return self.details.answer(where) if where in ASKED_FOR else Elsewhere(where)

    def show_answer(self, answer: Elsewhere | None) -> None:
        """Show a kept answer; a field in which somebody is typing stays as it is."""
        if answer is None:
            return
        self.where.choose(answer.where)
        self._look()
        if self._has_details:
            self.details.show_answer(answer)

    @property
    def _has_details(self) -> bool:
        return "details" in vars(self)

    def _choose(self, key: str) -> None:
        del key
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        if self._has_details or self.where.key in ASKED_FOR:
            self.details.ask_for(self.where.key)
