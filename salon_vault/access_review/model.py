"""One review of access: who was gone through, what was decided, and when it was signed."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from salon_vault.law.clock import add
from salon_vault.law.shape import Calendar, Period, Unit
from salon_vault.log.model import LogLine
from salon_vault.staff.model import Hours, Member, StaffId

ReviewId = NewType("ReviewId", str)
"""Random, 16 hex digits."""

INTERVALS = (3, 6, 12)
"""Months between two reviews, of which the owner chooses."""

SAMPLE = 10
"""Lines of the log drawn at random for each person."""

_EVERY_DAY = Calendar(weekend=(), fixed=())


class Verdict(StrEnum):
    """What the owner decides about a login."""

    KEEP = "keep"
    CHANGE = "change"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Review:
    """A review that was finished and printed."""

    id: ReviewId
    made_at: datetime
    by: str
    verdicts: Mapping[StaffId, Verdict]
    sha256: bytes
    """Of the printed bytes; they are kept as ``blob``, sealed to the owner."""
    blob: str
    signed_on: date | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """What the owner goes by when deciding about one login."""

    member: Member
    hours: Hours | None
    """Their own, or the salon's; None where none are set."""
    last_use: datetime | None
    sample: Sequence[LogLine]
    """Drawn at random from the last three months; empty before the staff notice is in force."""
    told: bool
    """Whether the staff notice is in force for this login."""


def next_due(last: date | None, months: int, today: date) -> date:
    """Return when access has to be gone through again; today, if it never was."""
    return today if last is None else add(_EVERY_DAY, last, Period(months, Unit.MONTH))


def new_review_id() -> ReviewId:
    """Return an id that no review has had."""
    return ReviewId(secrets.token_hex(8))
