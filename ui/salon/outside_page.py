"""The page of the settings with the twelve questions."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.salon.model import QUESTIONS, Salon
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.salon.question_row import QuestionRow
from ui.words import _


class OutsidePage(QWidget):
    """What happens to clients' data outside the program: the notice has to say it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {question: QuestionRow(question) for question in QUESTIONS}
        panel = Panel(_("Outside the program"))
        lead = _(
            "The program itself sends nothing over the internet. The privacy notice also has "
            "to say what the salon does elsewhere, so each line needs an answer."
        )
        self.left = PlainLabel(role="muted", wrap=True)
        panel.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        panel.rows.addWidget(self.left)
        for row in self.rows.values():
            panel.rows.addWidget(Rule())
            panel.rows.addWidget(row)
            row.edited.connect(self.edited)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)
        outer.addStretch(1)

    def show_salon(self, salon: Salon) -> None:
        """Show the kept answers."""
        for question, row in self.rows.items():
            row.show_answer(salon.elsewhere.get(question))
        answered = len(QUESTIONS) - len(salon.unanswered())
        words = _("{n} of {all} answered.")
        self.left.setText(words.format(n=answered, all=len(QUESTIONS)))

    def changed(self, salon: Salon) -> Salon:
        """Return ``salon`` with the answers on this page."""
        answers = {question: row.answer for question, row in self.rows.items()}
        given = {question: answer for question, answer in answers.items() if answer is not None}
        return replace(salon, elsewhere=given)
