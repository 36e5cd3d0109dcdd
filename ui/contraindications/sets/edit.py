"""A set of questions to change: weights, periods, what is dropped, what is added."""

import secrets
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from salon_vault.clearance.model import Weight
from salon_vault.contraindications.model import (
    OWN,
    YES,
    AnswerKind,
    Lead,
    Question,
    QuestionSet,
    ToDo,
    in_language,
)
from salon_vault.contraindications.words import TO_DO
from ui.contraindications.sets.period_fields import PeriodFields
from ui.contraindications.words import WEIGHT_OF, answer_words
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.rule import Rule
from ui.parts.text_line import TextLine
from ui.words import _, about, language


class LeadFields(QWidget):
    """What one answer leads to, and for how long."""

    def __init__(self, question: Question, lead: Lead) -> None:
        super().__init__()
        self._lead = lead
        said = answer_words(question, lead.when, language())
        spoken = about(in_language(question.ask, language()), said)
        choices = [(to.value, _(TO_DO[to])) for to in ToDo]
        self.to_do = Choice(spoken, choices)
        self.to_do.choose(lead.to_do.value)
        self.period = None if lead.period is None else PeriodFields(spoken, lead.period)
        across = QGridLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setHorizontalSpacing(10)
        across.addWidget(PlainLabel(said, role="quiet"), 0, 0)
        across.addWidget(self.to_do, 0, 1)
        if self.period is not None:
            across.addWidget(self.period, 0, 2)
        across.setColumnStretch(3, 1)

    @property
    def lead(self) -> Lead:
        """What stands in the fields, changed ones the salon's own; raise InvalidInput."""
        to_do, period = ToDo(self.to_do.key), self._lead.period
        if self.period is not None:
            period = self.period.period
        changed = self._lead
        if period != changed.period:
            changed = replace(changed, period=period, source=OWN)
        if to_do is not changed.to_do:
            changed = replace(changed, to_do=to_do, weight=WEIGHT_OF[to_do])
        return changed


class QuestionFields(QWidget):
    """One question: whether it is asked, and what its answers lead to."""

    def __init__(self, number: int, question: Question) -> None:
        super().__init__()
        self._question = question
        asked = in_language(question.ask, language())
        self.asks = QCheckBox(_("Ask this"))
        self.asks.setAccessibleName(about(asked, _("Ask this")))
        self.asks.setChecked(True)
        self.leads = [LeadFields(question, lead) for lead in question.leads]
        head = QGridLayout()
        head.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(PlainLabel(f"{number}. {asked}", role="strong", wrap=True), 0, 0)
        head.addWidget(self.asks, 0, 1, top)
        head.setColumnStretch(0, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(head)
        for lead in self.leads:
            rows.addWidget(lead)
            self.asks.toggled.connect(lead.setEnabled)

    @property
    def question(self) -> Question | None:
        """The question as it stands in the fields, None if it is dropped."""
        if not self.asks.isChecked():
            return None
        return replace(self._question, leads=tuple(each.lead for each in self.leads))


class NewQuestion(QWidget):
    """A question of the salon's own, asked in the language of whoever wrote it."""

    def __init__(self) -> None:
        super().__init__()
        self.ask = TextLine(
            _("A question of your own"), _("asked so that yes leads to something")
        )
        self.says = TextLine(_("What the checklist says to the specialist"))
        choices = [(to.value, _(TO_DO[to])) for to in ToDo]
        self.to_do = Choice(_("If the answer is yes"), choices)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        grid.addWidget(Field(_("A question of your own"), self.ask), 0, 0, 1, 2)
        grid.addWidget(Field(_("If the answer is yes"), self.to_do), 1, 0)
        grid.addWidget(Field(_("What the checklist says to the specialist"), self.says), 1, 1)
        grid.setColumnStretch(1, 1)

    @property
    def question(self) -> Question | None:
        """The question that was typed, None for none; raise InvalidInput."""
        asked = self.ask.text().strip()
        if not asked:
            return None
        to_do = ToDo(self.to_do.key)
        words = self.says.text().strip() or _(TO_DO[to_do])
        lead = Lead(YES, WEIGHT_OF[to_do], to_do, {language(): words})
        own = f"own-{secrets.token_hex(4)}"
        return Question(own, {language(): asked}, AnswerKind.YES_NO, (lead,))


class EditSet(QWidget):
    """All questions of a set, and how it counts as a whole."""

    def __init__(self, questions: QuestionSet) -> None:
        super().__init__()
        self._questions = questions
        self.valid = PeriodFields(_("Answers hold for"), questions.valid)
        weights = [
            (Weight.NOTE.name, _("is shown, and stops nothing")),
            (Weight.STOP.name, _("stops the treatment")),
        ]
        self.unasked = Choice(_("If nobody has asked, or too long ago"), weights)
        self.unasked.choose(questions.unasked.name)
        self.fields = [
            QuestionFields(number, question)
            for number, question in enumerate(questions.questions, 1)
        ]
        self.new = NewQuestion()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        whole = QGridLayout()
        whole.setHorizontalSpacing(14)
        whole.addWidget(Field(_("Answers hold for"), self.valid), 0, 0)
        whole.addWidget(Field(self.unasked.accessibleName(), self.unasked), 0, 1)
        whole.setColumnStretch(2, 1)
        rows.addLayout(whole)
        for each in self.fields:
            rows.addWidget(Rule())
            rows.addWidget(each)
        rows.addWidget(Rule())
        rows.addWidget(self.new)

    @property
    def questions(self) -> QuestionSet:
        """The set as it stands in the fields; raise InvalidInput."""
        kept = [each.question for each in self.fields]
        asked = tuple(one for one in (*kept, self.new.question) if one is not None)
        before, valid = self._questions, self.valid.period
        source = before.valid_source if valid == before.valid else OWN
        return replace(
            before,
            questions=asked,
            valid=valid,
            valid_source=source,
            unasked=Weight[self.unasked.key],
        )
