"""The question sets that come with the program; none counts before an owner adopts it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import resources
from salon_vault.clearance.model import Weight
from salon_vault.contraindications.model import (
    OWN,
    AnswerKind,
    Choice,
    Lead,
    Question,
    QuestionSet,
    ToDo,
)
from salon_vault.contraindications.period import read_period
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.treatments.model import Kind
from salon_vault.words import LANGUAGES

FOLDER = "contraindications"

type Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a question or a period comes from."""

    label: Mapping[str, str]
    address: str = ""


@dataclass(frozen=True, slots=True)
class _Lead:
    """What one answer leads to, as the file has it."""

    when: str
    weight: str
    to_do: ToDo
    says: str
    period: str | None = None
    source: str = OWN
    published: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Question:
    """One question, as the file has it."""

    id: str
    leads: tuple[_Lead, ...]
    source: str
    answer: AnswerKind = AnswerKind.YES_NO
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """A whole file."""

    kind: Kind
    version: int
    valid: str
    valid_source: str
    question: tuple[_Question, ...]


@cache
def shipped(kind: Kind) -> QuestionSet | None:
    """
    Return the shipped set for a kind of treatment; None where there is nothing to ask.

    Raises:
        TemplateFault: if its file breaks the rules of the format.
    """
    path = _file_of(kind)
    if path is None:
        return None
    text = path.read_text("utf-8")
    reader = Reader(path.name, find_lines(text), tuple(LANGUAGES))
    read = reader.table(_File, tomllib.loads(text), ())
    return QuestionSet(
        kind=read.kind,
        version=read.version,
        questions=tuple(_question(each) for each in read.question),
        valid=read_period(read.valid),
        valid_source=read.valid_source,
    )


def kinds_with_questions() -> tuple[Kind, ...]:
    """Return the kinds of treatment that have a shipped set, without reading the sets."""
    return tuple(kind for kind in Kind if _file_of(kind) is not None)


def _file_of(kind: Kind) -> Path | None:
    try:
        return resources.path(f"{FOLDER}/{kind.value}.toml")
    except FileNotFoundError:
        return None


@cache
def sources() -> Mapping[str, Source]:
    """Return every source of a question or a period, by its id."""
    return {
        name: Source(fields["label"], fields.get("address", ""))
        for name, fields in _table("sources").items()
    }


def _question(read: _Question) -> Question:
    words = _table("words")
    return Question(
        id=read.id,
        ask=words["ask"][read.id],
        answer=read.answer,
        leads=tuple(_lead(each, words["says"]) for each in read.leads),
        choices=tuple(Choice(each, words["choice"][each]) for each in read.choices),
        source=read.source,
    )


def _lead(read: _Lead, says: Words) -> Lead:
    return Lead(
        when=read.when,
        weight=Weight[read.weight.upper()],
        to_do=read.to_do,
        says=says[read.says],
        period=read_period(read.period) if read.period else None,
        source=read.source,
        published=tuple(read_period(each) for each in read.published),
    )


@cache
def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads(resources.path(f"{FOLDER}/{name}.toml").read_text("utf-8"))
