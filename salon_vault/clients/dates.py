"""Birthdays as people type them."""

import re
from datetime import date

_DAY_FIRST = re.compile(r"(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})\.?")
_YEAR_FIRST = re.compile(
    r"(\d{4})[.\-/ ](\d{1,2})[.\-/ ](\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日?"
)


def read_birthday(text: str, latest: date) -> date | None:
    """
    Return the day that ``text`` names, day first or year first; None if it names none.

    >>> read_birthday("12.05.1988", latest=date(2026, 1, 1))
    datetime.date(1988, 5, 12)
    >>> read_birthday("1988年5月12日", latest=date(2026, 1, 1))
    datetime.date(1988, 5, 12)
    """
    text = text.strip()
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in found.groups() if part is not None)
    else:
        return None
    try:
        read = date(year, month, day)
    except ValueError:
        return None
    return read if date(1900, 1, 1) <= read <= latest else None
