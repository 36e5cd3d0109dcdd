"""A set of questions for one kind of treatment, and what each answer leads to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from salon_vault.clearance.model import Weight
from salon_vault.contraindications.period import Period
from salon_vault.errors import InvalidInput
from salon_vault.treatments.model import Kind

WORDS_LENGTH = 300
MOST_QUESTIONS = 40

YES, NO, UNSURE = "yes", "no", "unsure"
"""What can be said to every question; whoever is not sure is treated like a yes."""

OWN = "own"
"""The source of whatever a salon has set itself."""


class AnswerKind(StrEnum):
    """What is asked for."""

    YES_NO = "yes_no"
    DATED = "dated"
    """Yes, and when it was the last time; a yes without a day counts as just now."""
    CHOICE = "choice"


class ToDo(StrEnum):
    """
    What everybody reads of an answer: what to do, never why.

    A closed list, so that nobody can write the reason into it.
    """

    NOT_TODAY = "not_today"
    DOCTOR_FIRST = "doctor_first"
    TEST_FIRST = "test_first"
    OTHER_WAY = "other_way"
    LEAVE_OUT = "leave_out"
    MIND = "mind"


@dataclass(frozen=True, slots=True)
class Lead:
    """What one answer leads to."""

    when: str
    """YES, NO or the id of a choice."""
    weight: Weight
    to_do: ToDo
    says: Mapping[str, str]
    """What the checklist says to the specialist, by language; may hold ``{period}``."""
    period: Period | None = None
    """Of a dated answer: it counts no longer than this."""
    source: str = OWN
    published: tuple[Period, ...] = ()
    """Values that others have published, where they contradict each other."""

    def __post_init__(self) -> None:
        if self.weight is Weight.NONE:
            raise InvalidInput("weight", "unknown")
        check_words(self.says)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose from."""

    id: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """One question, as it is asked across the counter."""

    id: str
    ask: Mapping[str, str]
    """By language; a salon's own question may have one language only."""
    answer: AnswerKind
    leads: tuple[Lead, ...]
    choices: tuple[Choice, ...] = ()
    source: str = OWN

    def __post_init__(self) -> None:
        check_words(self.ask)
        known = self.answers()
        if not self.leads or any(lead.when not in known for lead in self.leads):
            raise InvalidInput("question", "unknown")
        if any(lead.period for lead in self.leads) and self.answer is not AnswerKind.DATED:
            raise InvalidInput("period", "unknown")

    def answers(self) -> tuple[str, ...]:
        """Return what can be answered, without UNSURE."""
        if self.answer is AnswerKind.CHOICE:
            return tuple(choice.id for choice in self.choices)
        return YES, NO


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """What is asked before every treatment of one kind."""

    kind: Kind
    version: int
    questions: tuple[Question, ...]
    valid: Period
    """How long answers hold."""
    valid_source: str = OWN
    unasked: Weight = Weight.NOTE
    """How much it weighs that nobody has asked, or not for too long: NOTE or STOP."""

    def __post_init__(self) -> None:
        ids = [question.id for question in self.questions]
        if not ids:
            raise InvalidInput("questions", "blank")
        if len(set(ids)) != len(ids) or len(ids) > MOST_QUESTIONS:
            raise InvalidInput("questions", "many")
        if self.unasked not in (Weight.NOTE, Weight.STOP):
            raise InvalidInput("weight", "unknown")

    def question(self, question_id: str) -> Question | None:
        """Return the question with that id, if it is in the set."""
        return next((one for one in self.questions if one.id == question_id), None)


@dataclass(frozen=True, slots=True)
class AdoptedSet:
    """A version of a set that an owner put into force, or out of it."""

    questions: QuestionSet
    adopted_at: datetime
    adopted_by: str
    in_force: bool
    fingerprint: bytes
    """SHA-256 over everything that the set says."""
    changed: tuple[str, ...] = ()
    """What is other than in the version before: ids of questions, ``valid``, ``unasked``."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said to one question."""

    question: str
    said: str
    """YES, NO, UNSURE or the id of a choice."""
    last: date | None = None
    """Of a dated question: the last time."""


def check_words(words: Mapping[str, str]) -> None:
    """Raise InvalidInput if there are no words, blank ones, or too many."""
    if not words or not all(text.strip() for text in words.values()):
        raise InvalidInput("question", "blank")
    if any(len(text) > WORDS_LENGTH for text in words.values()):
        raise InvalidInput("question", "long")


def in_language(words: Mapping[str, str], language: str) -> str:
    """Return the words in ``language``; where there are none, in English or the first one."""
    return words.get(language) or words.get("en") or next(iter(words.values()))


def check_answers(questions: QuestionSet, answers: Sequence[Answer]) -> None:
    """Raise InvalidInput unless each question of the set was answered once, and rightly."""
    if sorted(one.question for one in answers) != sorted(q.id for q in questions.questions):
        raise InvalidInput("answers", "unanswered")
    for one in answers:
        question = questions.question(one.question)
        assert question is not None
        if one.said not in (*question.answers(), UNSURE):
            raise InvalidInput("answers", "unknown")
        if one.last is not None and question.answer is not AnswerKind.DATED:
            raise InvalidInput("answers", "unknown")
