"""Days as people speak of them: near ones short, birthdays with the age."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from salon_vault.clock import SystemClock, day_of
from ui.words import language

NEAR = {"zh": "M月d日"}
FAR = {"zh": "yyyy年M月d日"}


def locale() -> QLocale:
    """Return the locale of the language on screen, for dates and figures."""
    return QLocale("en_GB" if language() == "en" else language())


_now: Callable[[], datetime] = SystemClock().now


def go_by(now: Callable[[], datetime]) -> None:
    """Let screens go by the clock that the rules go by; the PC's own, unless told otherwise."""
    global _now  # noqa: PLW0603 - one program has one clock
    _now = now


def now() -> datetime:
    """Return the moment it is, aware of its zone."""
    return _now()


def today() -> date:
    """Return the day on this PC's calendar."""
    return day_of(now())


def near_day(when: date) -> str:
    """Return "3 Nov" for a day of this year, and "3 Nov 2024" for others."""
    this_year = when.year == today().year
    near = NEAR.get(language(), "d MMM")
    far = FAR.get(language(), "d MMM yyyy")
    return locale().toString(QDate(when.year, when.month, when.day), near if this_year else far)


def age_on(day: date, birthday: date) -> int:
    """
    Return the age in whole years.

    >>> [age_on(date(2026, 5, day), date(1988, 5, 12)) for day in (11, 12)]
    [37, 38]
    """
    before = (day.month, day.day) < (birthday.month, birthday.day)
    return day.year - birthday.year - before
