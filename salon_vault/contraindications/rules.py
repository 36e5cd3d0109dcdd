"""What answers lead to, by the salon's checklist: a proposal, which a person decides on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.clearance.model import Weight
from salon_vault.contraindications.model import (
    UNSURE,
    Answer,
    Lead,
    Question,
    QuestionSet,
    ToDo,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer that leads to something."""

    question: Question
    answer: Answer
    lead: Lead


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the checklist says to a set of answers; the heaviest finding first."""

    findings: tuple[Finding, ...] = ()

    @property
    def weight(self) -> Weight:
        """Return what the heaviest finding asks for."""
        return max((one.lead.weight for one in self.findings), default=Weight.NONE)

    @property
    def to_do(self) -> ToDo | None:
        """Return what everybody may read of it; None where nothing was found."""
        return self.findings[0].lead.to_do if self.findings else None


def propose(questions: QuestionSet, answers: Sequence[Answer], on: date) -> Proposal:
    """
    Return what the answers lead to on a day.

    Answers to questions that are no longer in the set say nothing.
    """
    found = list(_findings(questions, answers, on))
    order = {question.id: place for place, question in enumerate(questions.questions)}
    found.sort(key=lambda one: (-one.lead.weight, order[one.question.id]))
    return Proposal(tuple(found))


def propose_one(question: Question, answer: Answer, on: date) -> Finding | None:
    """Return what one answer leads to on a day, None for nothing."""
    leads = [lead for lead in question.leads if _applies(lead, answer, on)]
    if not leads:
        return None
    return Finding(question, answer, max(leads, key=lambda lead: lead.weight))


def _findings(questions: QuestionSet, answers: Sequence[Answer], on: date) -> Iterator[Finding]:
    for answer in answers:
        question = questions.question(answer.question)
        finding = propose_one(question, answer, on) if question is not None else None
        if finding is not None:
            yield finding


def _applies(lead: Lead, answer: Answer, on: date) -> bool:
    if answer.said not in (lead.when, UNSURE):
        return False
    # Who cannot say when it was is treated as if it were today.
    return lead.period is None or answer.last is None or on < lead.period.after(answer.last)
