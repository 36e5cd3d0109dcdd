"""A set of questions as plain fields: what is kept, and what its fingerprint is taken over."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from salon_vault.clearance.model import Weight
from salon_vault.contraindications.model import (
    AnswerKind,
    Choice,
    Lead,
    Question,
    QuestionSet,
    ToDo,
)
from salon_vault.contraindications.period import read_period
from salon_vault.treatments.model import Kind


def written(questions: QuestionSet) -> str:
    """Return the whole set as JSON, the same for the same set."""
    fields = {
        "kind": questions.kind.value,
        "questions": [_question(one) for one in questions.questions],
        "valid": questions.valid.written(),
        "valid_source": questions.valid_source,
        "unasked": questions.unasked.name,
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fingerprint(questions: QuestionSet) -> bytes:
    """Return SHA-256 over what the set says; its version does not go in."""
    return hashlib.sha256(written(questions).encode()).digest()


def read_written(text: str, version: int) -> QuestionSet:
    """
    Return the set that ``written`` wrote.

    Raises:
        InvalidInput, LookupError, TypeError, ValueError: for anything else.
    """
    fields = json.loads(text)
    return QuestionSet(
        kind=Kind(fields["kind"]),
        version=version,
        questions=tuple(_read_question(one) for one in fields["questions"]),
        valid=read_period(fields["valid"]),
        valid_source=_text(fields["valid_source"]),
        unasked=Weight[fields["unasked"]],
    )


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "ask": dict(question.ask),
        "answer": question.answer.value,
        "source": question.source,
        "choices": [{"id": one.id, "words": dict(one.words)} for one in question.choices],
        "leads": [_lead(one) for one in question.leads],
    }


def _lead(lead: Lead) -> dict[str, Any]:
    return {
        "when": lead.when,
        "weight": lead.weight.name,
        "to_do": lead.to_do.value,
        "says": dict(lead.says),
        "period": lead.period.written() if lead.period else None,
        "source": lead.source,
        "published": [one.written() for one in lead.published],
    }


def _read_question(fields: Mapping[str, Any]) -> Question:
    return Question(
        id=_text(fields["id"]),
        ask=_words(fields["ask"]),
        answer=AnswerKind(fields["answer"]),
        leads=tuple(_read_lead(one) for one in fields["leads"]),
        choices=tuple(Choice(_text(c["id"]), _words(c["words"])) for c in fields["choices"]),
        source=_text(fields["source"]),
    )


def _read_lead(fields: Mapping[str, Any]) -> Lead:
    period = fields["period"]
    return Lead(
        when=_text(fields["when"]),
        weight=Weight[fields["weight"]],
        to_do=ToDo(fields["to_do"]),
        says=_words(fields["says"]),
        period=None if period is None else read_period(period),
        source=_text(fields["source"]),
        published=tuple(read_period(one) for one in fields["published"]),
    )


def _words(fields: Mapping[str, Any]) -> dict[str, str]:
    return {_text(language): _text(text) for language, text in fields.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
