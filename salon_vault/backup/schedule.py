"""When a backup is due: at the close of day, while nobody types, or because somebody asks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from salon_vault.backup.model import GOOD, Outcome, SetName, Shipment, made_at

EVERY = timedelta(hours=4)
"""Between two backups made by themselves while nobody works, unless the salon says else."""

CLOSES_AT = time(19, 30)
"""Close of day, unless the salon says else."""

HOURS = range(1, 25)
"""What the salon may choose for ``EVERY``."""

QUIET_FOR = timedelta(minutes=2)
"""Without a key or a click: time enough that nobody is in the middle of a word."""

CLOSING_AFTER = timedelta(minutes=30)
"""A set younger than this serves for the close of day as well."""

TRY_AGAIN_AFTER = timedelta(hours=1)
"""Between two tries at a stick that is full, takes no writing or lies about it."""

READ_BACK_AFTER = timedelta(hours=20)
"""A stick plugged in again is read back, once a working day: sticks rot unseen."""


class Occasion(StrEnum):
    """Why somebody might stage a backup now."""

    BY_HAND = "by_hand"
    CLOSE_OF_DAY = "close_of_day"
    QUIET = "quiet"


class Errand(StrEnum):
    """What is to be done with a stick that is plugged in."""

    SHIP = "ship"
    READ_BACK = "read_back"


@dataclass(frozen=True, slots=True)
class Moment:
    """What the rule looks at."""

    now: datetime
    quiet: timedelta
    """Since the last key or click."""
    newest: datetime | None
    """When the newest staged set was made; None before the first."""
    changed: bool = True
    """Whether anything was written since then."""
    every: timedelta = EVERY
    """What the salon has chosen."""


def is_due(occasion: Occasion, moment: Moment) -> bool:
    """Tell whether a set should be staged now; by hand, always."""
    if occasion is Occasion.BY_HAND:
        return True
    if occasion is Occasion.QUIET and moment.quiet < QUIET_FOR:
        return False
    if moment.newest is None or moment.newest > moment.now:
        return True  # there is none, or the clock was put back and its age says nothing
    wait = moment.every if occasion is Occasion.QUIET else CLOSING_AFTER
    return moment.changed and moment.now - moment.newest >= wait


def occasion_at(moment: Moment, closes_at: time) -> Occasion:
    """
    Return the occasion there is by itself: the last close of day, until a set serves for it.

    An evening on which the vault was locked before the close is made up for at the next
    unlock. ``closes_at`` is a time on the clock at the counter.
    """
    local = moment.now.astimezone()
    close = datetime.combine(local.date(), closes_at).astimezone()
    if close > local:
        close = datetime.combine(local.date() - timedelta(days=1), closes_at).astimezone()
    served = moment.newest is not None and moment.newest >= close - CLOSING_AFTER
    return Occasion.QUIET if served else Occasion.CLOSE_OF_DAY


def errand_of(
    newest: SetName | None,
    on_stick: Collection[SetName],
    shipments: Sequence[Shipment],
    now: datetime,
) -> Errand | None:
    """
    Return what is to be done with a stick; ``shipments`` are its own, the oldest first.

    The newest set comes first; then every set on it that nobody has read for a day.
    """
    last = {each.set: each for each in shipments}
    if newest is not None and newest not in on_stick:
        tried = last.get(newest)
        waits = (
            tried is not None
            and tried.outcome not in GOOD | {Outcome.GONE}
            and timedelta() <= now - tried.at < TRY_AGAIN_AFTER
        )
        return None if waits else Errand.SHIP
    read = (last[name].at if name in last else _NEVER for name in on_stick)
    return Errand.READ_BACK if any(now - at >= READ_BACK_AFTER for at in read) else None


def newest_made(names: Sequence[SetName]) -> datetime | None:
    """Return when the newest of these sets was made, None if there is none."""
    return max(map(made_at, names), default=None)


_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
