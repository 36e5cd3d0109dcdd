"""One question, as it is asked across the counter, and the answer to it."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from salon_vault.contraindications.model import (
    NO,
    UNSURE,
    YES,
    Answer,
    AnswerKind,
    Question,
    in_language,
)
from salon_vault.contraindications.rules import propose_one
from salon_vault.contraindications.when import read_when
from salon_vault.errors import InvalidInput
from ui import theme
from ui.contraindications.words import LOOKS, SAID, answer_words, says
from ui.parts.field import Field
from ui.parts.looks import look_again
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.words import _, about, short_day

UP, DOWN = -1, 1
EDGE, WHEN = 12, 320
"""Points around a row, and across the field for a day."""


class AnswerRow(QFrame):
    """
    Takes the focus as a whole: a letter or figure answers, the arrows go on.

    With ``tells`` it says at once what the checklist makes of the answer.
    """

    answered = Signal()
    leaves = Signal(int)
    """The person goes on: UP or DOWN."""

    def __init__(self, number: int, question: Question, today: date, *, tells: bool) -> None:
        super().__init__()
        self.question, self._today, self._tells = question, today, tells
        self.setProperty("asks", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number = number
        self.words = PlainLabel(role="strong", wrap=True)
        self._buttons = {said: _button() for said in (*question.answers(), UNSURE)}
        self.when_line = TextLine(_("When was the last time?"), _("For example 11/2026"))
        self.when = Field(
            _("When was the last time?"),
            self.when_line,
            _("A day, a month or a year; empty if nobody knows"),
        )
        self.when.setFixedWidth(theme.scaled(WHEN))
        self.says = PlainLabel(role="muted", wrap=True)
        self._lay_out()
        group = QButtonGroup(self)
        for said, button in self._buttons.items():
            group.addButton(button)
            button.clicked.connect(partial(self._press, said))
        self.when_line.textEdited.connect(self._typed)
        self.when_line.returnPressed.connect(lambda: self.leaves.emit(DOWN))
        for part in (self.when, self.says):
            part.hide()

    @property
    def said(self) -> str:
        """What was answered, "" for nothing yet."""
        return next((said for said, b in self._buttons.items() if b.isChecked()), "")

    @property
    def answer(self) -> Answer | None:
        """The whole answer; None while something is missing or cannot be read."""
        try:
            last = read_when(self.when_line.text(), self._today) if self._asks_when else None
        except InvalidInput:
            return None
        return Answer(self.question.id, self.said, last) if self.said else None

    def speak(self, language: str) -> None:
        """Ask in another language."""
        asked = in_language(self.question.ask, language)
        self.words.setText(f"{self._number}. {asked}")
        self.setAccessibleName(self.words.text())
        for said, button in self._buttons.items():
            shown = answer_words(self.question, said, language)
            button.setText(shown)
            button.setAccessibleName(about(asked, shown))

    def show_answer(self, answer: Answer) -> None:
        """Show what was answered before."""
        if answer.said in self._buttons:
            self._buttons[answer.said].setChecked(True)
        self.when_line.setText(short_day(answer.last) if answer.last else "")
        self._look()

    def freeze(self) -> None:
        """Let nobody change the answer."""
        for button in self._buttons.values():
            button.setEnabled(False)
        self.when_line.setReadOnly(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with a letter or a figure, go on with the arrows."""
        said = self._keys().get(event.text().casefold())
        if said is not None and self._buttons[said].isEnabled():
            self._buttons[said].setChecked(True)
            self._press(said)
            if not self._asks_when:
                self.leaves.emit(DOWN)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.leaves.emit(UP if event.key() == Qt.Key.Key_Up else DOWN)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        look_again(self)

    @property
    def _asks_when(self) -> bool:
        return self.question.answer is AnswerKind.DATED and self.said == YES

    def _keys(self) -> Mapping[str, str]:
        """Return which key gives which answer: first letters, figures, and "?"."""
        keys = {str(n): said for n, said in enumerate(self._buttons, 1)}
        if YES in self._buttons:
            keys |= {"y": YES, "n": NO, _(SAID[YES])[:1].casefold(): YES}
            keys[_(SAID[NO])[:1].casefold()] = NO
        return keys | {"?": UNSURE}

    def _press(self, said: str) -> None:
        del said
        self._look()
        if self._asks_when and self.hasFocus():
            self.when_line.setFocus()
        self.answered.emit()

    def _typed(self) -> None:
        wrong = self.answer is None
        words = _("This is not a day in the past.") if wrong else ""
        self.when.blame(words)
        self._look()
        self.answered.emit()

    def _look(self) -> None:
        self.when.setVisible(self._asks_when)
        answer = self.answer
        finding = propose_one(self.question, answer, self._today) if answer else None
        self.says.setVisible(self._tells and finding is not None)
        if finding is not None:
            self.says.setText(says(finding.lead))
        tone = LOOKS[finding.lead.weight].tone if finding and self._tells else ""
        self.setProperty("tone", tone)
        look_again(self, self.words, self.says)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in self._buttons.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, EDGE - 2, EDGE, EDGE)
        rows.setSpacing(8)
        rows.addWidget(self.words)
        rows.addLayout(buttons)
        rows.addWidget(self.when, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.says)


def _button() -> QPushButton:
    button = QPushButton()
    button.setCheckable(True)
    button.setProperty("kind", "answer")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAutoDefault(False)
    return button
