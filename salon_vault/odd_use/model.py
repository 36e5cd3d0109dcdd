"""What counts as unusual, and what is brought to the owner because of it."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from salon_vault.audit import Phase, Seq, Touch
from salon_vault.clock import day_of
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import Hours, StaffId

FindingId = NewType("FindingId", str)
"""Random, 16 hex digits."""

NOTE_LENGTH = 400
"""Longest note on a finding, in characters."""

LEAST, MOST = 1, 999
"""Between these lies every threshold."""

MOST_LINES = 200
"""Numbers of log entries that one finding keeps; its count goes on."""


class Rule(StrEnum):
    """What can be unusual about a day under one login."""

    CARDS = "cards"
    CONTACTS = "contacts"
    REPEATS = "repeats"
    HOURS = "hours"
    PASSWORDS = "passwords"
    CLOCK = "clock"
    SEARCHES = "searches"
    EXPORTS = "exports"
    PRINTS = "prints"
    SPARE = "spare"
    DEPUTY = "deputy"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which number on something is pointed out; staff are told these very numbers."""

    cards: int = 15
    """Cards a day without a visit: more than a full day of mistaken namesakes."""
    contacts: int = 10
    """Clients' contact details a day, with a key that was added to the login."""
    repeats: int = 5
    """Openings of one card within a week without a visit: past every ordinary question."""
    times: int = 3
    """How many times the login's own usual a count has to be, besides reaching the number."""
    passwords: int = 5
    """Wrong passwords a day: beyond cold fingers and Caps Lock."""
    clock: int = 10
    """Minutes by which the PC's clock went back: no summer time, no correction does that."""
    searches: int = 30
    """Searches a day that no opened card follows: reading the list by typing."""
    exports: int = 3
    """Files a day saved outside the vault, where anybody can read them."""
    prints: int = 30
    """Papers a day sent to the printer: more than a full day of forms."""
    opening: Hours | None = None
    """The salon's hours, for logins that have none of their own."""

    def __post_init__(self) -> None:
        for field in fields(self):
            number = getattr(self, field.name)
            if isinstance(number, int) and not LEAST <= number <= MOST:
                raise InvalidInput("threshold", "range")


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry of the log, as far as the rules look at it; no record's contents."""

    seq: Seq
    at: datetime
    who: StaffId
    case: str
    phase: Phase
    touches: Sequence[Touch] = ()
    wrong_passwords: int = 0
    """How many were typed before the entry was written."""
    typed_for: StaffId | None = None
    """Whose password that was to be, if it was not that of whoever wrote the entry."""

    @property
    def day(self) -> date:
        """The day on the calendar at the counter."""
        return day_of(self.at)


@dataclass(frozen=True, slots=True)
class Odd:
    """One thing that a rule noticed: a day, a login, a count, and the entries behind it."""

    rule: Rule
    who: StaffId
    day: date
    count: int
    seqs: tuple[Seq, ...]
    usual: int = 0
    """How many are usual for this login a day; 0 if nobody knows yet, or it makes no odds."""

    @property
    def key(self) -> tuple[Rule, StaffId, date]:
        """What it is about; there is one finding for each."""
        return self.rule, self.who, self.day


class Stage(StrEnum):
    """How far the owner has come with a finding; nothing follows from any of them."""

    NEW = "new"
    ASK = "ask"
    EXPLAINED = "explained"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Finding:
    """One question in the owner's inbox."""

    id: FindingId
    odd: Odd
    found_at: datetime
    standing: Stage = Stage.NEW
    note: str = ""
    """What the person said, as the owner wrote it down."""
    answered_on: date | None = None
    version: int = 0

    def answered(self, standing: Stage, note: str, today: date) -> "Finding":
        """
        Return the finding with what the owner made of it.

        Raises:
            InvalidInput: if it is explained without a word, or with too many.
        """
        tidy = " ".join(note.split())
        if standing is Stage.EXPLAINED and not tidy:
            raise InvalidInput("note", "blank")
        if len(tidy) > NOTE_LENGTH:
            raise InvalidInput("note", "long")
        return replace(self, standing=standing, note=tidy, answered_on=today)


def new_finding_id() -> FindingId:
    """Return an id that nothing has had."""
    return FindingId(secrets.token_hex(8))
