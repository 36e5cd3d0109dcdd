"""A set of questions as a sheet to read: what is asked, what it leads to, and who says so."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.contraindications.model import Lead, Question, QuestionSet, in_language
from ui.contraindications.words import (
    WEIGHTS,
    answer_words,
    period_words,
    says,
    source_words,
    to_do_words,
)
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.words import _, about, chained, ended, language, listed, run_on


class ReadSet(QWidget):
    """Every question with what its answers lead to."""

    def __init__(self, questions: QuestionSet) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        for number, question in enumerate(questions.questions, 1):
            if number > 1:
                rows.addWidget(Rule())
            rows.addLayout(_question(number, question))


def lead_words(question: Question, lead: Lead) -> str:
    """Return what one answer leads to, for everybody and for the specialist."""
    said = answer_words(question, lead.when, language())
    outcome = " · ".join((_(WEIGHTS[lead.weight]), to_do_words(lead.to_do)))
    return run_on((ended(about(said, outcome)), says(lead)))


def origin_words(question: Question) -> str:
    """Return who asks this, and of every period its source and what others have published."""
    told = [about(_("Source"), source_words(question.source))]
    for lead in question.leads:
        if lead.period is not None:
            period = _("{period} ({source})").format(
                period=period_words(lead.period), source=source_words(lead.source)
            )
            told.append(about(_("Period"), period))
        if lead.published:
            figures = listed(period_words(each) for each in lead.published)
            told.append(about(_("Published figures"), figures))
    return chained(told)


def _question(number: int, question: Question) -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(3)
    asked = in_language(question.ask, language())
    rows.addWidget(PlainLabel(f"{number}. {asked}", role="strong", wrap=True))
    for lead in question.leads:
        rows.addWidget(PlainLabel(lead_words(question, lead), role="quiet", wrap=True))
    rows.addWidget(PlainLabel(origin_words(question), role="hint", wrap=True))
    return rows
