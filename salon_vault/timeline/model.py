"""One thing that happened with a client, in words that screens and papers share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum

from salon_vault.compartments import Compartment


class MomentKind(StrEnum):
    """What is told apart when the list is narrowed, in the order of the chips."""

    VISIT = "visit"
    FORMULA = "formula"
    TEST = "test"
    """Patch tests, and when earlier ones ceased to count."""
    REACTION = "reaction"
    ANSWERS = "answers"
    """Questions before treatments, and decisions against a stop."""
    PAPER = "paper"
    PHOTO = "photo"
    """Photos, and where they were published."""
    CONSENT = "consent"
    """What the client agreed to, refused, withdrew."""
    FILE = "file"
    CARD = "card"
    """The card itself: made, merged, the notice handed over."""


class Tone(StrEnum):
    """How much a moment weighs; a colour on screen."""

    PLAIN = "accent"
    GOOD = "ok"
    KNOW = "info"
    MIND = "warn"
    GRAVE = "danger"
    QUIET = "neutral"


@dataclass(frozen=True, slots=True)
class Phrase:
    """
    A piece of a sentence.

    ``text`` is a message of the catalogue with gaps, or, if ``typed``, what somebody typed.
    """

    text: str
    gaps: Mapping[str, "str | int | date | Phrase"] = field(default_factory=dict)
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline."""

    at: datetime
    kind: MomentKind
    title: Phrase
    detail: tuple[Phrase, ...] = ()
    tone: Tone = Tone.PLAIN
    record: str = ""
    """Id of the record behind it."""


@dataclass(frozen=True, slots=True)
class ClosedMoments:
    """That there are moments which this desk has no key for."""

    kind: MomentKind
    count: int
    compartment: Compartment


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything this desk may know, the latest first."""

    moments: tuple[Moment, ...]
    closed: tuple[ClosedMoments, ...] = ()


def as_typed(text: str) -> Phrase:
    """Return words that somebody typed, which nobody translates."""
    return Phrase(text, typed=True)


def midday(day: date) -> datetime:
    """Return a moment for what has a day and no time: between the papers of the day."""
    return datetime.combine(day, time(12), UTC)
