from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salon_vault.law.clock import (
    add,
    easter,
    hours_end,
    is_working_day,
    kept_since,
    kept_until,
    last_day,
    next_working_day,
)
from salon_vault.law.pack import load_pack
from salon_vault.law.shape import MovedDays, Period, Unit

POLAND = load_pack("pl")
CALENDAR, COUNTING = POLAND.calendar, POLAND.counting
RETENTIONS = {retention.id: retention for retention in POLAND.retentions}
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@pytest.mark.parametrize(
    "sunday",
    ["1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05",
     "2027-03-28", "2028-04-16", "2038-04-25", "2285-03-22"],
)  # fmt: skip
def test_easter_falls_where_almanacs_put_it(sunday: str) -> None:
    day = date.fromisoformat(sunday)
    assert easter(day.year) == day


@settings(deadline=None)
@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2026-11-11", False),  # Independence Day, a Wednesday
        ("2026-11-12", True),
        ("2026-12-24", False),  # Christmas Eve is free since 2025
        ("2026-12-28", True),
        ("2027-03-29", False),  # Easter Monday
        ("2027-03-30", True),
        ("2027-05-27", False),  # Corpus Christi, a Thursday
        ("2027-05-28", True),
        ("2026-11-21", False),  # a Saturday
    ],
)
def test_polish_holidays_are_known(day: str, working: bool) -> None:
    assert is_working_day(CALENDAR, date.fromisoformat(day)) is working


def test_a_decree_can_move_days_within_its_year_only() -> None:
    friday, saturday = date(2027, 1, 8), date(2027, 1, 9)
    moved = replace(CALENDAR, moved=(MovedDays(2027, (friday,), (saturday,)),))
    assert not is_working_day(moved, friday)
    assert is_working_day(moved, saturday)
    assert is_working_day(CALENDAR, friday)
    assert not is_working_day(moved, date(2028, 1, 8))


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        ("2027-01-31", Period(1, Unit.MONTH), "2027-02-28"),
        ("2028-01-31", Period(1, Unit.MONTH), "2028-02-29"),
        ("2026-12-15", Period(1, Unit.MONTH), "2027-01-15"),
        ("2026-11-30", Period(3, Unit.MONTH), "2027-02-28"),
        ("2028-02-29", Period(1, Unit.YEAR), "2029-02-28"),
        ("2026-11-21", Period(14, Unit.DAY), "2026-12-05"),
        ("2026-11-21", Period(2, Unit.WEEK), "2026-12-05"),
        ("2026-12-23", Period(2, Unit.WORKING_DAY), "2026-12-29"),
        ("2026-11-21", Period(1, Unit.WORKING_DAY), "2026-11-23"),
    ],
)
def test_periods_end_where_the_rule_says(start: str, period: Period, end: str) -> None:
    assert add(CALENDAR, date.fromisoformat(start), period) == date.fromisoformat(end)


@settings(deadline=None)
@given(DAYS, st.integers(0, 120))
def test_months_keep_the_date_or_take_the_last_day(start: date, n: int) -> None:
    end = add(CALENDAR, start, Period(n, Unit.MONTH))
    assert (end.year - start.year) * 12 + end.month - start.month == n
    assert end.day == start.day or (end + timedelta(days=1)).day == 1
    assert end.day <= start.day


@settings(deadline=None)
@given(DAYS)
def test_the_next_working_day_is_the_first_one_and_near(day: date) -> None:
    found = next_working_day(CALENDAR, day)
    assert is_working_day(CALENDAR, found)
    between = [day + timedelta(days=i) for i in range((found - day).days)]
    assert not [d for d in between if is_working_day(CALENDAR, d)]
    assert (found - day).days <= 5


def test_a_month_ending_on_a_free_day_ends_on_the_next_working_day() -> None:
    received = date(2026, 11, 25)  # one month later is Christmas, a Friday
    month = Period(1, Unit.MONTH)
    assert last_day(COUNTING, CALENDAR, received, month) == date(2026, 12, 28)
    still = replace(COUNTING, roll_to_working_day=False)
    assert last_day(still, CALENDAR, received, month) == date(2026, 12, 25)


def test_the_complaint_clock_does_not_wait_for_monday() -> None:
    complaint = POLAND.complaint
    cautious = replace(COUNTING, roll_to_working_day=complaint.roll_to_working_day)
    saturday = last_day(cautious, CALENDAR, date(2026, 11, 21), complaint.answer_within)
    assert saturday == date(2026, 12, 5)


def test_hours_run_through_a_weekend_and_the_night_clocks_change() -> None:
    summer = timezone(timedelta(hours=2))
    known = datetime(2026, 10, 23, 18, 0, tzinfo=summer)  # clocks go back on the 25th
    end = hours_end(known, POLAND.breach.steps[0].within)
    assert end == datetime(2026, 10, 26, 16, 0, tzinfo=UTC)


def test_hours_and_days_are_not_mixed_up() -> None:
    with pytest.raises(ValueError, match="hour"):
        add(CALENDAR, date(2026, 11, 21), Period(72, Unit.HOUR))
    with pytest.raises(ValueError, match="day"):
        hours_end(datetime(2026, 11, 21, tzinfo=UTC), Period(3, Unit.DAY))
    with pytest.raises(ValueError, match="hour"):
        hours_end(datetime(2026, 11, 21), Period(72, Unit.HOUR))  # no time zone


def test_claims_are_kept_six_years_to_the_end_of_the_year() -> None:
    assert kept_until(RETENTIONS["claims"], date(2026, 3, 10)) == date(2032, 12, 31)


def test_a_minors_claims_are_kept_until_the_year_of_the_twentieth_birthday() -> None:
    claims, visit = RETENTIONS["claims"], date(2026, 3, 10)
    assert kept_until(claims, visit, birthday=date(2015, 6, 1)) == date(2035, 12, 31)
    assert kept_until(claims, visit, birthday=date(1990, 6, 1)) == date(2032, 12, 31)
    assert kept_until(RETENTIONS["card"], visit, birthday=date(2015, 6, 1)) == date(2029, 3, 10)


def test_tax_papers_are_counted_from_the_end_of_the_year() -> None:
    assert kept_until(RETENTIONS["tax"], date(2027, 4, 30)) == date(2032, 12, 31)


def test_what_has_no_length_ends_with_its_event() -> None:
    assert kept_until(RETENTIONS["visit"], date(2026, 3, 10)) == date(2026, 3, 10)


@pytest.mark.parametrize("name", ["day_list", "day_names", "card", "claims", "visit"])
def test_what_is_kept_since_a_day_is_kept_and_the_day_before_is_not(name: str) -> None:
    today = date(2026, 11, 22)
    first = kept_since(RETENTIONS[name], today)
    assert kept_until(RETENTIONS[name], first) >= today
    assert kept_until(RETENTIONS[name], first - timedelta(days=1)) < today
