"""Days as clients remember them: a day, a month or a year."""

import calendar
import re
from datetime import date

from salon_vault.clients.dates import read_birthday
from salon_vault.errors import InvalidInput

_MONTH_FIRST = re.compile(r"(?:(\d{1,2})[.\-/ ])?(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[.\-/ 年](\d{1,2})月?")


def read_when(text: str, latest: date) -> date | None:
    """
    Return the last day that ``text`` can mean; None for nothing typed.

    Whoever remembers the month alone is taken to mean its end: a period then ends no sooner.

    >>> read_when("2/2026", date(2026, 11, 21)), read_when("2026", date(2026, 11, 21))
    (datetime.date(2026, 2, 28), datetime.date(2026, 11, 21))

    Raises:
        InvalidInput: if it is no day that has been.
    """
    text = text.strip()
    if not text:
        return None
    day = read_birthday(text, latest)
    if day is not None:
        return day
    first, last = _span(text)
    if first > latest:
        raise InvalidInput("on", "unreadable")
    return min(last, latest)


def _span(text: str) -> tuple[date, date]:
    """Return the first and the last day of the month or year that ``text`` names."""
    if read := _MONTH_FIRST.fullmatch(text):
        year, month = int(read[2]), read[1]
    elif read := _YEAR_FIRST.fullmatch(text):
        year, month = int(read[1]), read[2]
    else:
        raise InvalidInput("on", "unreadable")
    first, last = (int(month), int(month)) if month else (1, 12)
    if not (1 <= first <= 12 and year >= 1900):
        raise InvalidInput("on", "unreadable")
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
