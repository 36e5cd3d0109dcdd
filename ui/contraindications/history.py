"""Every asking of a client, and for those who hold the key what was said."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.compartments import Sealed
from salon_vault.contraindications.answers import Answers, AnswerSheet
from salon_vault.contraindications.model import (
    UNSURE,
    AdoptedSet,
    Answer,
    QuestionSet,
    in_language,
)
from salon_vault.contraindications.sets.use_cases import set_versions
from salon_vault.contraindications.use_cases import open_answers
from ui import theme
from ui.contraindications.words import answer_words, outcome_words
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.button import Button
from ui.parts.day_label import DayLabel
from ui.parts.elided import Elided
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.treatments.kinds import kind_name
from ui.words import _, about, day, language, listed, plural, run_on

WIDE = 640
"""Points across the window."""


class AnswersRow(QWidget):
    """One asking: day, kind, outcome; and on request what was said."""

    def __init__(self, line: Line, answers: Answers) -> None:
        super().__init__()
        self._line, self._answers = line, answers
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(kind_name(answers.kind), role="strong"))
        lines.addWidget(PlainLabel(outcome_words(answers), role="muted", wrap=True))
        self.said = PlainLabel(role="quiet", wrap=True)
        self.said.hide()
        mark_sensitive(self.said)
        lines.addWidget(self.said)
        self.show_said = Button(_("Show answers"), "ghost")
        when = answers.asked_at.astimezone().date()
        spoken = about(kind_name(answers.kind), day(when))
        self.show_said.setAccessibleName(about(spoken, _("Show answers")))
        self.show_said.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(11)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(DayLabel(when), 0, top)
        row.addLayout(lines, 1)
        row.addWidget(self.show_said, 0, top)

    def _open(self) -> None:
        self.show_said.setEnabled(False)
        answer = self._line.ask(self, set_versions, self._answers.kind)
        answer.then(self._read)

    def _read(self, versions: list[AdoptedSet]) -> None:
        sets = {each.questions.version: each.questions for each in versions}
        questions = sets.get(self._answers.set_version)
        opened = self._line.ask(self, open_answers, self._answers.id)
        opened.then(lambda sheet: self._show(questions, sheet))

    def _show(self, questions: QuestionSet | None, sheet: AnswerSheet | Sealed) -> None:
        if isinstance(sheet, Sealed):
            self.said.setText(_("The answers are closed to you."))
        else:
            self.said.setText("\n".join(_lines(questions, sheet)))
        self.said.show()
        self.show_said.hide()


class History(Question):
    """All askings, the latest first."""

    def __init__(self, parent: QWidget, line: Line, history: Sequence[Answers]) -> None:
        super().__init__(parent, _("Earlier answers"), _("Close"))
        self.setMinimumWidth(theme.scaled(WIDE))
        self.answers = [AnswersRow(line, each) for each in history]
        for row in self.answers:
            self.rows.addWidget(row)
        self.stop.hide()
        self.go.clicked.connect(self.accept)


def _lines(questions: QuestionSet | None, sheet: AnswerSheet) -> list[str]:
    """Return the answers that lead to something, then the note and the reason."""
    told = [_line(questions, one) for one in sheet.answers]
    others = told.count("")
    lines = [_("Said that nothing has changed.")] if sheet.as_before else []
    lines += [line for line in told if line]
    if others:
        lines.append(
            plural(
                "{n} other answer leads to nothing.",
                "{n} other answers lead to nothing.",
                others,
            )
        )
    lines += [about(_("Note"), sheet.note)] if sheet.note else []
    lines += [about(_("Reason"), sheet.reason)] if sheet.reason else []
    return lines


def _line(questions: QuestionSet | None, one: Answer) -> str:
    """Return question and answer; "" for an answer that leads to nothing."""
    question = questions.question(one.question) if questions else None
    if question is None or one.said not in {*(lead.when for lead in question.leads), UNSURE}:
        return ""
    said = answer_words(question, one.said, language())
    asked = in_language(question.ask, language())
    return run_on((asked, listed((said, day(one.last))) if one.last else said))
