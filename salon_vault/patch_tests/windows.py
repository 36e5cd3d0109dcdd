"""What one rule says to one test that was recorded as passed."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from salon_vault.clearance.model import Weight
from salon_vault.law.clock import add
from salon_vault.law.shape import Calendar, Period, Unit
from salon_vault.patch_rules.model import (
    CountedFrom,
    Figures,
    PatchTestRule,
    Trigger,
    same_line,
)
from salon_vault.patch_tests.findings import Asked, Code, Finding, History
from salon_vault.patch_tests.model import PatchTest

type Fault = tuple[Code, date | datetime | None]
"""What is wrong, and the moment or day that matters."""


def against(
    rule: PatchTestRule, test: PatchTest, history: History, asked: Asked
) -> Iterator[Finding]:
    """Yield what the rule has against beginning the treatment on the strength of the test."""
    weight = Weight.NOTE if rule.only_warns(asked.day) else Weight.STOP
    after = _days_after(history.done, test, asked)
    for code, when in (
        *_reading(rule.figures, test, asked),
        *_first_use(rule.figures, test, after, asked),
        *_later_use(rule.figures, test, after, asked),
    ):
        lighter = Weight.NOTE if code is Code.FROM_HOUR else weight
        facts = {} if when is None else {"when": when.isoformat()}
        yield Finding(code, lighter, facts, rule.id)


def good_until(
    rule: PatchTestRule, test: PatchTest, done: Sequence[date], asked: Asked
) -> date | None:
    """Return the last day that the rule leaves the test; None if it names no end."""
    figures = rule.figures
    after = _days_after(done, test, asked)
    ends = [] if figures.valid is None else [_valid_until(figures, figures.valid, test, asked)]
    if figures.latest is not None and not after:
        ends.append(asked.day_of(_hours_after(test.placed_at, figures.latest)))
    if figures.gap is not None:
        last = after[-1] if after else asked.day_of(test.placed_at)
        ends.append(_months_after(last, figures.gap))
    return min(ends, default=None)


def _reading(figures: Figures, test: PatchTest, asked: Asked) -> Iterator[Fault]:
    ready = _hours_after(test.placed_last, figures.earliest)
    if asked.last < ready:
        yield Code.TOO_EARLY, ready
    elif asked.first < ready:
        yield Code.FROM_HOUR, ready
    # two days on paper can be no more than a minute over one: read two days later is enough
    read = test.read_last
    if read is not None and read < _hours_after(test.placed_at, figures.earliest):
        yield Code.READ_EARLY, ready


def _first_use(
    figures: Figures, test: PatchTest, after: Sequence[date], asked: Asked
) -> Iterator[Fault]:
    if figures.every_time and after:
        yield Code.USED_UP, after[0]
    if figures.latest is not None:
        latest = _hours_after(test.placed_at, figures.latest)
        used_in_time = bool(after) and after[0] <= asked.day_of(latest)
        if asked.first > latest and not used_in_time:
            yield Code.TOO_LATE, latest
    if (
        Trigger.NEW_LINE in figures.repeat_on
        and asked.product
        and not same_line(asked.product, test.product)
    ):
        yield Code.OTHER_LINE, None


def _later_use(
    figures: Figures, test: PatchTest, after: Sequence[date], asked: Asked
) -> Iterator[Fault]:
    if figures.valid is not None:
        until = _valid_until(figures, figures.valid, test, asked)
        if asked.day > until:
            yield Code.EXPIRED, until
    if figures.gap is not None:
        days = (asked.day_of(test.placed_at), *after, asked.day)
        for before, next_one in pairwise(days):
            if next_one > _months_after(before, figures.gap):
                yield Code.GAP, before
                return


def _valid_until(figures: Figures, valid: Period, test: PatchTest, asked: Asked) -> date:
    read = test.read_at if figures.counted_from is CountedFrom.READ else None
    return add(_EVERY_DAY, asked.day_of(read or test.placed_at), valid)


def _days_after(done: Sequence[date], test: PatchTest, asked: Asked) -> list[date]:
    """Return the days between the test and the treatment on which one like it was done."""
    placed = asked.day_of(test.placed_at)
    return sorted(day for day in done if placed < day < asked.day)


def _hours_after(moment: datetime, hours: int) -> datetime:
    return moment.astimezone(UTC) + timedelta(hours=hours)


def _months_after(day: date, months: int) -> date:
    return add(_EVERY_DAY, day, Period(months, Unit.MONTH))


_EVERY_DAY = Calendar((), ())
"""Months end on their day, whether the salon works on it or not."""
