"""How long something counts, as people say it: "14 days", "6 months"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from salon_vault.errors import InvalidInput

_WRITTEN = re.compile(r"([1-9]\d{0,3}) (day|month)s?")

LONGEST = {"day": 999, "month": 120}
"""The most of each unit that a salon may set."""


class Unit(StrEnum):
    """What a period is counted in."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """A number of days or months."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.count <= LONGEST[self.unit]:
            raise InvalidInput("period", "range")

    def after(self, day: date) -> date:
        """
        Return the day on which the period is over that began on ``day``.

        >>> Period(1, Unit.MONTH).after(date(2026, 1, 31))
        datetime.date(2026, 2, 28)
        """
        if self.unit is Unit.DAY:
            return day + timedelta(days=self.count)
        month = day.month - 1 + self.count
        year, month = day.year + month // 12, month % 12 + 1
        last = calendar.monthrange(year, month)[1]
        return date(year, month, min(day.day, last))

    def written(self) -> str:
        """Return the period as it stands in files: "6 months"."""
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


def read_period(text: str) -> Period:
    """
    Return the period that ``text`` names.

    >>> read_period("6 months").after(date(2026, 3, 1))
    datetime.date(2026, 9, 1)

    Raises:
        InvalidInput: if it names none.
    """
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise InvalidInput("period", "unreadable")
    return Period(int(found[1]), Unit(found[2]))
