"""What is done about backups by itself: when, with which stick, and who is reminded of what."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from salon_vault.backup.model import Outcome, Shipment, Stick, StickId, set_name
from salon_vault.backup.overview import known_sets
from salon_vault.backup.reminding import Reminder, reminder_of
from salon_vault.backup.retention import kept, stays_until
from salon_vault.backup.schedule import (
    READ_BACK_AFTER,
    TRY_AGAIN_AFTER,
    Errand,
    Moment,
    Occasion,
    errand_of,
    is_due,
    occasion_at,
)
from salon_vault.backup.state import backup_state_of
from salon_vault.staff.model import StaffId

NOW = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
A, B = StickId("a" * 16), StickId("b" * 16)
CLOSE = time(19, 30)


def made(ago=timedelta()):
    return set_name(NOW - ago, 1, "7f3a")


def moment(newest, now=NOW, **more):
    return Moment(now.replace(tzinfo=None).astimezone(), timedelta(), newest, **more)


def local(**ago):
    return (NOW - timedelta(**ago)).replace(tzinfo=None).astimezone()


@pytest.mark.parametrize(
    ("newest", "occasion"),
    [
        (None, Occasion.CLOSE_OF_DAY),
        (local(hours=3), Occasion.CLOSE_OF_DAY),
        (local(minutes=50), Occasion.QUIET),
        (local(minutes=10), Occasion.QUIET),
    ],
)
def test_after_the_close_one_set_serves_for_the_day(newest, occasion):
    assert occasion_at(moment(newest), CLOSE) is occasion


def test_an_evening_that_was_missed_is_made_up_for_the_next_morning():
    morning = NOW + timedelta(hours=13)
    missed = moment(local(hours=6), morning)

    assert occasion_at(missed, CLOSE) is Occasion.CLOSE_OF_DAY
    assert is_due(Occasion.CLOSE_OF_DAY, missed)
    assert occasion_at(moment(local(minutes=5), morning), CLOSE) is Occasion.QUIET


def test_the_salon_chooses_how_often():
    often = moment(local(hours=2), every=timedelta(hours=1))
    often = Moment(often.now, timedelta(minutes=3), often.newest, every=often.every)

    assert is_due(Occasion.QUIET, often)
    assert not is_due(Occasion.QUIET, Moment(often.now, often.quiet, often.newest))


def test_a_stick_without_the_newest_set_gets_it():
    assert errand_of(made(), [], [], NOW) is Errand.SHIP
    assert errand_of(None, [], [], NOW) is None


@pytest.mark.parametrize("outcome", [Outcome.FULL, Outcome.READ_ONLY, Outcome.DAMAGED])
def test_a_stick_that_refused_is_left_alone_for_a_while(outcome):
    tried = [Shipment(A, made(), outcome, NOW)]

    assert errand_of(made(), [], tried, NOW) is None
    assert errand_of(made(), [], tried, NOW + TRY_AGAIN_AFTER) is Errand.SHIP
    assert errand_of(set_name(NOW, 2, "0000"), [], tried, NOW) is Errand.SHIP


def test_a_stick_that_was_pulled_out_goes_on_at_once():
    assert errand_of(made(), [], [Shipment(A, made(), Outcome.GONE, NOW)], NOW) is Errand.SHIP


def test_a_stick_is_read_back_once_a_day():
    read = [Shipment(A, made(), Outcome.SHIPPED, NOW)]

    assert errand_of(made(), [made()], read, NOW) is None
    assert errand_of(made(), [made()], read, NOW + READ_BACK_AFTER) is Errand.READ_BACK
    assert errand_of(made(), [made()], [], NOW) is Errand.READ_BACK


TODAY = NOW.date()


def sticks(home=None, since=TODAY):
    return [Stick(A, "A", since), Stick(B, "B", since, home_since=home)]


def shipped(stick, **ago):
    ago = timedelta(**ago)
    return Shipment(stick, made(ago), Outcome.SHIPPED, NOW - ago)


def reminded(sticks, *shipments):
    return reminder_of(backup_state_of(made(), sticks, shipments, NOW), NOW)


def test_an_owner_without_a_good_backup_on_a_stick_is_reminded():
    assert reminded([]) is Reminder.NONE_ON_A_STICK
    assert reminded(sticks()) is Reminder.NONE_ON_A_STICK
    assert reminded(sticks(), shipped(A, days=8)) is Reminder.NONE_ON_A_STICK
    assert reminded(sticks(), shipped(A, days=6)) is None


def test_an_owner_with_nothing_away_from_the_salon_is_reminded_after_two_weeks():
    long_ago, lately = NOW.date() - timedelta(30), NOW.date() - timedelta(3)

    assert reminded(sticks(since=lately), shipped(A, days=1)) is None
    assert reminded(sticks(since=long_ago), shipped(A, days=1)) is Reminder.NONE_AWAY
    home = sticks(home=NOW.date(), since=long_ago)
    assert reminded(home, shipped(A, days=1), shipped(B, days=4)) is None
    assert reminded(home, shipped(A, days=1), shipped(B, days=15)) is Reminder.NONE_AWAY


def test_a_set_stays_as_long_as_was_foretold():
    names = [made(timedelta(days=ago)) for ago in range(5)]
    foretold = stays_until(names, NOW)
    left, now = kept(names), NOW
    for _day in range(130):
        now += timedelta(days=1)
        left = kept([*left, set_name(now, 2, "0000")])
        assert {name for name in names if foretold[name] >= now.date()} == left & set(names)


def test_the_list_says_where_each_set_is_and_what_was_seen_of_it():
    old, new = made(timedelta(days=1)), made()
    seen = [
        shipped(A, days=1),
        Shipment(B, old, Outcome.DAMAGED, NOW),
        Shipment(B, new, Outcome.FULL, NOW),
    ]

    newest, oldest = known_sets([new], sticks(), seen, NOW)

    assert (newest.name, newest.on_pc, dict(newest.sticks), newest.until) == (
        new,
        True,
        {},
        None,
    )
    assert (oldest.name, oldest.on_pc) == (old, False)
    assert [seen.outcome for seen in oldest.sticks.values()] == [
        Outcome.SHIPPED,
        Outcome.DAMAGED,
    ]
    assert oldest.until > NOW.date()


def test_who_took_a_stick_home_is_forgotten_when_it_is_back():
    gone = Stick(A, "A", NOW.date()).gone_home(date(2026, 11, 20), StaffId("0" * 16))

    assert gone.home_with == "0" * 16
    assert gone.back() == Stick(A, "A", NOW.date())
