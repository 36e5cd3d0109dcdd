"""Seven daily, five weekly, three monthly sets stay, and the newest one always."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from salon_vault.backup.model import is_set_name, made_at, set_name
from salon_vault.backup.retention import DAILY, MONTHLY, WEEKLY, kept

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))
NAMES = st.lists(
    st.builds(set_name, MOMENTS, st.integers(1, 10**6), st.sampled_from(["0000", "7f3a"])),
    max_size=60,
)
EVENING = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)


def daily(days):
    return [set_name(EVENING - timedelta(days=day), 1, "0000") for day in range(days)]


@given(NAMES)
def test_the_newest_stays_and_no_more_than_fifteen(names):
    stay = kept(names)
    assert stay <= set(names)
    assert len(stay) <= DAILY + WEEKLY + MONTHLY
    assert not names or max(names) in stay


@given(NAMES)
def test_deciding_twice_changes_nothing(names):
    assert kept(kept(names)) == kept(names)


@given(NAMES, MOMENTS)
def test_what_has_gone_does_not_come_back_with_a_newer_set(names, later):
    newer = set_name(later, 1, "ffff")
    if not names or newer > max(names):
        assert kept([*names, newer]) - {newer} <= kept(names)


@given(NAMES, st.randoms())
def test_the_order_does_not_matter(names, chance):
    other = list(names)
    chance.shuffle(other)
    assert kept(other) == kept(names)


def test_a_year_of_evenings_leaves_days_weeks_and_months():
    names = daily(365)
    stay = sorted(kept(names), reverse=True)
    assert stay[:7] == names[:7]
    assert len(stay) == 12
    assert EVENING - made_at(stay[-1]) < timedelta(days=93)


def test_holidays_do_not_use_up_the_daily_ones():
    names = [name for number, name in enumerate(daily(40)) if not 2 <= number < 30]
    assert len(kept(names) & set(names[:7])) == 7


@given(MOMENTS, st.integers(1, 10**9))
def test_a_name_says_when_and_sorts_as_time_does(moment, generation):
    name = set_name(moment, generation, "0a0a")
    assert is_set_name(name)
    assert made_at(name) == moment.replace(microsecond=0)
    assert name < set_name(moment + timedelta(seconds=1), 1, "0000")


@given(st.text())
def test_no_other_text_is_a_name(text):
    assert not is_set_name(text)


def test_names_that_lead_elsewhere_are_no_names():
    good = set_name(EVENING, 1, "0000")
    for name in (
        f"../{good}",
        f"{good}/",
        f"{good}\n",
        f"C:{good}",
        good.upper(),
        f"{good}.new",
    ):
        assert not is_set_name(name)
    assert not is_set_name(good.replace("11-21", "13-41"))
