"""Times and days as people type them and booking programs write them."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, time

_COLON = r"[:.：](\d{2})(?::\d{2}(?:\.\d+)?)?"
_SIGN = r"\s?[h点時](?:\s?(\d{2})分?)?"
_TIME = rf"(\d{{1,2}})(?:{_COLON}|{_SIGN}|(?=\s?[ap]\.?m))"
_HALF = r"(?:\s?([ap])\.?m\b\.?)?"
_CLOCK = re.compile(_TIME + _HALF, re.IGNORECASE)
_LEADING = re.compile(
    rf"\s*(?:{_TIME}{_HALF})(?:\s*[-–—]\s*(?:{_TIME}{_HALF}))?(?=$|[\s,;|\-–—])", re.IGNORECASE
)
_BARE = re.compile(r"(\d{1,2}?)(\d{2})?")

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NUMBERS = re.compile(r"(\d{1,2})([./\- ])(\d{1,2})\2(\d{4}|\d{2})(?!\d)\.?")
_YEAR_FIRST = re.compile(
    r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)|(\d{4})年(\d{1,2})月(\d{1,2})日?"
)
_IN_WORDS = re.compile(
    r"(?:[a-z]{3,9}\.?,?\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})\s+([a-z]{3,9})\.?)"
    r",?\s+(\d{4})(?!\d)",
    re.IGNORECASE,
)


def read_time(text: str) -> time | None:
    """
    Return the time of the day that ``text`` is; None if it is none.

    >>> [read_time(text).isoformat("minutes") for text in ("9:30", "9.05", "2:15 pm", "14h")]
    ['09:30', '09:05', '14:15', '14:00']
    """
    found = _CLOCK.fullmatch(text.strip())
    return _time_of(found.groups()) if found else None


def read_short_time(text: str) -> time | None:
    """
    Return the time that somebody in a hurry typed: figures alone will do.

    >>> [read_short_time(text).isoformat("minutes") for text in ("9", "930", "1030", "9:30")]
    ['09:00', '09:30', '10:30', '09:30']
    """
    found = _BARE.fullmatch(text.strip())
    if found is None:
        return read_time(text)
    hour, minute = found.groups()
    return _time_of((hour, minute, None, None))


def cut_time(text: str) -> tuple[time | None, str]:
    """
    Return the time that a line begins with, and the rest; of "10:30-11:15" the beginning.

    >>> cut_time("10:30-11:15 Ada Nowak")
    (datetime.time(10, 30), ' Ada Nowak')
    """
    found = _LEADING.match(text)
    if found is None:
        return None, text
    at = _time_of(found.groups()[:4])
    return (at, text[found.end() :]) if at else (None, text)


def month_comes_first(texts: Iterable[str]) -> bool:
    """
    Tell whether days such as 11/22/2026 can only be read with the month first.

    >>> month_comes_first(["11/09/2026", "11/22/2026"]), month_comes_first(["11/09/2026"])
    (True, False)
    """
    found = [number for text in texts if (number := _NUMBERS.match(text.strip()))]
    return any(int(one[3]) > 12 for one in found) and all(int(one[1]) <= 12 for one in found)


def read_moment(text: str, *, month_first: bool = False) -> tuple[date, str] | None:
    """
    Return the day that ``text`` begins with, and what comes after it; None without a day.

    A moment with a zone (ISO 8601) is given by the clock of this PC.

    >>> read_moment("November 22, 2026 10:30 am")
    (datetime.date(2026, 11, 22), '10:30 am')
    """
    text = text.strip()
    with suppress(ValueError, OverflowError, OSError):
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            local = moment.astimezone()
            return local.date(), f"{local:%H:%M}"
    for pattern, order in ((_YEAR_FIRST, _year_first), (_IN_WORDS, _in_words)):
        if found := pattern.match(text):
            return _dated(order(found), text[found.end() :])
    if found := _NUMBERS.match(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        day, month = (second, first) if month_first else (first, second)
        return _dated((year + 2000 * (year < 100), month, day), text[found.end() :])
    return None


def _dated(parts: tuple[int, int, int], rest: str) -> tuple[date, str] | None:
    with suppress(ValueError):
        return date(*parts), rest.lstrip("T, \t\u202f")
    return None


def _year_first(found: re.Match[str]) -> tuple[int, int, int]:
    year, month, day = (int(part) for part in found.groups() if part is not None)
    return year, month, day


def _in_words(found: re.Match[str]) -> tuple[int, int, int]:
    month = (found[1] or found[4]).lower()[:3]
    number = _MONTHS.index(month) + 1 if month in _MONTHS else 0
    return int(found[5]), number, int(found[2] or found[3])


def _time_of(parts: tuple[str | None, ...]) -> time | None:
    hours, minutes, after_h, half = parts
    hour, minute = int(hours or 0), int(minutes or after_h or 0)
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (half.lower() == "p")
    with suppress(ValueError):
        return time(hour, minute)
    return None
