"""Count the law's days: when a deadline ends, and until when something is kept."""

from bisect import bisect_left
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from salon_vault.law.shape import Calendar, Counting, Period, Retention, RoundUp, Start, Unit

LONGEST_BACK = 4000
"""Days that ``kept_since`` looks back at most: eleven years."""


def easter(year: int) -> date:
    """
    Return Easter Sunday of the Gregorian calendar (Butcher's algorithm of 1876).

    >>> easter(2027)
    datetime.date(2027, 3, 28)
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap_centuries, centuries_over = divmod(century, 4)
    leap_years, years_over = divmod(rest, 4)
    moon_drift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap_centuries - moon_drift + 15) % 30
    to_sunday = (32 + 2 * centuries_over + 2 * leap_years - moon - years_over) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def is_working_day(calendar: Calendar, day: date) -> bool:
    """Return whether ``day`` is neither weekend nor holiday, after decrees that moved days."""
    for moved in calendar.moved:
        if moved.year == day.year and day in moved.add + moved.remove:
            return day in moved.remove
    if day.isoweekday() in calendar.weekend or f"{day:%m-%d}" in calendar.fixed:
        return False
    return (day - easter(day.year)).days not in calendar.easter_offsets


def next_working_day(calendar: Calendar, day: date) -> date:
    """Return ``day`` itself if it is a working day, else the first one after it."""
    while not is_working_day(calendar, day):
        day += timedelta(days=1)
    return day


def add(calendar: Calendar, start: date, period: Period) -> date:
    """
    Return the day on which ``period`` ends when ``start`` itself is not counted.

    Months and years end on the same date, or on the month's last day where it has no such
    date (Reg. 1182/71 art. 3(2)(c)).

    >>> add(Calendar((6, 7), ()), date(2027, 1, 31), Period(1, Unit.MONTH))
    datetime.date(2027, 2, 28)

    Raises:
        ValueError: for hours, which run from a moment; see ``hours_end``.
    """
    match period.unit:
        case Unit.DAY:
            return start + timedelta(days=period.n)
        case Unit.WEEK:
            return start + timedelta(weeks=period.n)
        case Unit.MONTH:
            return _months_later(start, period.n)
        case Unit.YEAR:
            return _months_later(start, 12 * period.n)
        case Unit.WORKING_DAY:
            for _ in range(period.n):
                start = next_working_day(calendar, start + timedelta(days=1))
            return start
        case Unit.HOUR:
            raise ValueError(period.unit)


def last_day(counting: Counting, calendar: Calendar, start: date, period: Period) -> date:
    """
    Return the last day on which something can still be done in time, local to the salon.

    A last day that is no working day gives way to the next one, where the law says so
    (Reg. 1182/71 art. 3(4)).
    """
    end = add(calendar, start, period)
    return next_working_day(calendar, end) if counting.roll_to_working_day else end


def hours_end(start: datetime, period: Period) -> datetime:
    """
    Return the moment, in UTC, at which a period of hours is over.

    Hours run through nights, weekends and holidays. Art. 3(1) of Reg. 1182/71 would leave
    out the hour that has begun; we do not, which is never too late.

    Raises:
        ValueError: for a period not in hours, or a start without a time zone.
    """
    if period.unit is not Unit.HOUR or start.tzinfo is None:
        raise ValueError(period.unit)
    # added in UTC: local clocks jump twice a year
    return start.astimezone(UTC) + timedelta(hours=period.n)


def kept_until(retention: Retention, start: date, birthday: date | None = None) -> date:
    """
    Return the last day on which something is kept under ``retention``.

    ``start`` is the day of the start event; for tax, the day the tax fell due. For somebody
    with a known ``birthday`` nothing ends before the age that ``retention.minors_until`` names.
    """
    end = start
    if retention.start is Start.END_OF_YEAR_TAX_DUE:
        end = _end_of_year(end)
    if retention.length is not None:
        end = add(_EVERY_DAY, end, retention.length)
    if birthday is not None and retention.minors_until is not None:
        end = max(end, _months_later(birthday, 12 * retention.minors_until))
    if retention.round_up is RoundUp.END_OF_CALENDAR_YEAR:
        end = _end_of_year(end)
    return end


def kept_since(retention: Retention, today: date) -> date:
    """
    Return the earliest start of which something is still kept today under ``retention``.

    Looks back as far as ``LONGEST_BACK`` days.
    """
    over = bisect_left(
        range(LONGEST_BACK),
        True,
        key=lambda back: kept_until(retention, today - timedelta(days=back)) < today,
    )
    return today - timedelta(days=over - 1)


_EVERY_DAY = Calendar(weekend=(), fixed=())


def _end_of_year(day: date) -> date:
    return date(day.year, 12, 31)


def _months_later(day: date, months: int) -> date:
    """Return the same date some months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
