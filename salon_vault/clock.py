"""The clock of this PC."""

import sys
import time
from datetime import UTC, date, datetime

from salon_vault.errors import InvalidInput

if sys.platform == "linux":

    def _seconds() -> float:
        # Goes on while the PC sleeps, unlike CLOCK_MONOTONIC: a night in the bag is idle time.
        return time.clock_gettime(time.CLOCK_BOOTTIME)

else:

    def _seconds() -> float:
        return time.monotonic()


def day_of(moment: datetime) -> date:
    """Return the day that the calendar at the counter shows at ``moment``."""
    return moment.astimezone().date()


def not_ahead(day: date, now: datetime, field: str = "on") -> None:
    """
    Let a day pass on which something is said to have happened, for the field it stands in.

    Raises:
        InvalidInput: if that day has not come yet at the counter.
    """
    if day > day_of(now):
        raise InvalidInput(field, "future")


class SystemClock:
    """Tells the time as this PC knows it."""

    def now(self) -> datetime:
        """Return the time, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that only ever grow."""
        return _seconds()
