"""How long a form counts once it is signed, by the salon's own word."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput
from salon_vault.law.clock import add
from salon_vault.law.shape import Calendar, Period, Unit
from salon_vault.treatments.model import Kind

MOST_MONTHS, MOST_VISITS = 120, 50
LONGEST_MONTH = 31
"""Days."""

_DAY = timedelta(days=1)

_EVERY_DAY = Calendar((), ())
"""Months end on their day, whether the salon works on it or not."""


class Lapse(StrEnum):
    """Why a signed form does not count any more."""

    MONTHS = "months"
    VISITS = "visits"
    HEALTH = "health"
    """An answer about health is another one since."""


@dataclass(frozen=True, slots=True)
class Validity:
    """What ends a form that is signed; nothing at all: it counts for good."""

    form: str
    months: int | None = None
    visits: int | None = None
    """Visits with a treatment of the form's kind, the one on the day of signing included."""
    with_health: bool = False
    """Whether it has to be signed again once an answer about health has changed."""
    on: date | None = None
    """Since when it is in force."""
    by: str = ""
    version: int = 0

    def __post_init__(self) -> None:
        if self.months is not None and not 1 <= self.months <= MOST_MONTHS:
            raise InvalidInput("period", "range")
        if self.visits is not None and not 1 <= self.visits <= MOST_VISITS:
            raise InvalidInput("period", "range")

    @property
    def ends(self) -> bool:
        """Tell whether anything ends it."""
        return self.months is not None or self.visits is not None or self.with_health


@dataclass(frozen=True, slots=True)
class SignedForm:
    """When a client signed the newest paper of a form, or said that nothing has changed."""

    card: ClientId
    form: str
    on: date
    """The day on the paper; where nobody told it, none that is too late."""
    visits: tuple[tuple[date, frozenset[Kind]], ...] = field(default=())
    """Since then, with the kinds of treatment; the day itself included."""
    changed_on: date | None = None
    """When an answer about health was last another one."""
    sure: bool = True
    """Whether somebody told the day of signing, or it can be no other."""


@dataclass(frozen=True, slots=True)
class HealthChange:
    """When an answer about a client's health last became another one."""

    client: ClientId
    on: date


def last_day(validity: Validity, on: date) -> date | None:
    """Return until when what was signed on a day counts by its months; None: for good."""
    return None if validity.months is None else _months_after(on, validity.months)


def last_signing(validity: Validity, until: date) -> date | None:
    """Return the latest day of signing whose last day is not after ``until``, if any is."""
    if validity.months is None:
        return None
    on = until - timedelta(days=LONGEST_MONTH * validity.months)
    while (ends := last_day(validity, on + _DAY)) is not None and ends <= until:
        on += _DAY
    return on


def lapse_of(
    validity: Validity, signed: SignedForm, kinds: Collection[Kind], day: date
) -> Lapse | None:
    """
    Return why a signed form does not count on a day; None if it does.

    ``kinds`` are those of the treatments the form is about; () for all.
    """
    ends = last_day(validity, signed.on)
    if ends is not None and day > ends:
        return Lapse.MONTHS
    changed = signed.changed_on
    if validity.with_health and changed is not None and signed.on < changed <= day:
        return Lapse.HEALTH
    used = {on for on, of in signed.visits if on < day and (not kinds or of & set(kinds))}
    if validity.visits is not None and len(used) >= validity.visits:
        return Lapse.VISITS
    return None


@lru_cache(maxsize=4096)
def _months_after(on: date, months: int) -> date:
    """Return the day some months after; thousands of papers share a few hundred days."""
    return add(_EVERY_DAY, on, Period(months, Unit.MONTH))
