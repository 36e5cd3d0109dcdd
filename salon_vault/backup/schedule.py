"""When a backup is due: at the close of day, while nobody types, or because somebody asks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

EVERY = timedelta(hours=4)
"""Between two backups made by themselves while nobody works."""

QUIET_FOR = timedelta(minutes=2)
"""Without a key or a click: time enough that nobody is in the middle of a word."""

CLOSING_AFTER = timedelta(minutes=30)
"""A set younger than this serves for the close of day as well."""


class Occasion(StrEnum):
    """Why somebody might stage a backup now."""

    BY_HAND = "by_hand"
    CLOSE_OF_DAY = "close_of_day"
    QUIET = "quiet"


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


def is_due(occasion: Occasion, moment: Moment) -> bool:
    """Tell whether a set should be staged now; by hand, always."""
    if occasion is Occasion.BY_HAND:
        return True
    if occasion is Occasion.QUIET and moment.quiet < QUIET_FOR:
        return False
    if moment.newest is None or moment.newest > moment.now:
        return True  # there is none, or the clock was put back and its age says nothing
    wait = EVERY if occasion is Occasion.QUIET else CLOSING_AFTER
    return moment.changed and moment.now - moment.newest >= wait
