"""The light tells the worst thing that can be said about the backups, and why."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salon_vault.backup.model import Outcome, Shipment, Stick, StickId, set_name
from salon_vault.backup.overview import known_sets, still_needed
from salon_vault.backup.schedule import Moment, Occasion, is_due
from salon_vault.backup.state import Light, Reason, backup_state_of

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
A = Stick(StickId("a" * 16), "A", date(2026, 1, 1))
B = Stick(StickId("b" * 16), "B", date(2026, 1, 1), home_since=date(2026, 11, 20))


def made(days):
    return set_name(NOW - timedelta(days=days), 7, "0000")


def shipped(stick, days, outcome=Outcome.SHIPPED, after=0.01):
    return Shipment(stick.id, made(days), outcome, NOW - timedelta(days=days - after))


def state(staged=0.1, sticks=(A, B), shipments=None):
    some = [shipped(A, 0.1), shipped(B, 2)] if shipments is None else shipments
    return backup_state_of(None if staged is None else made(staged), sticks, some, NOW)


def test_two_sticks_one_at_home_and_a_fresh_set_are_fine():
    found = state()
    assert (found.light, found.reason) == (Light.GREEN, Reason.FINE)
    assert [each.days for each in found.sticks] == [0, 2]


@pytest.mark.parametrize(
    ("changed", "light", "reason"),
    [
        ({"staged": None}, Light.RED, Reason.NEVER_STAGED),
        ({"sticks": ()}, Light.RED, Reason.NO_STICK),
        ({"shipments": []}, Light.RED, Reason.NEVER_SHIPPED),
        ({"staged": 8}, Light.RED, Reason.STAGED_LONG_AGO),
        (
            {"shipments": [shipped(A, 9), shipped(B, 12)]},
            Light.RED,
            Reason.SHIPPED_VERY_LONG_AGO,
        ),
        (
            {"shipments": [shipped(A, 0.1), shipped(B, 2), shipped(B, 1, Outcome.FULL)]},
            Light.YELLOW,
            Reason.LAST_ONE_FAILED,
        ),
        ({"shipments": [shipped(A, 4), shipped(B, 5)]}, Light.YELLOW, Reason.SHIPPED_LONG_AGO),
        ({"sticks": (A,)}, Light.YELLOW, Reason.ONE_STICK),
        ({"shipments": [shipped(A, 1), shipped(B, 15)]}, Light.YELLOW, Reason.SWAP_DUE),
        ({"shipments": [shipped(A, 1)]}, Light.YELLOW, Reason.SWAP_DUE),
        ({"sticks": (A, replace(B, home_since=None))}, Light.YELLOW, Reason.NONE_AT_HOME),
    ],
)
def test_every_reason_has_its_light(changed, light, reason):
    found = state(**changed)
    assert (found.light, found.reason) == (light, reason)


def test_a_set_found_damaged_later_does_not_count_any_more():
    rotten = replace(shipped(A, 0.1, Outcome.DAMAGED), at=NOW)
    found = state(shipments=[shipped(A, 0.1), shipped(B, 2), rotten])
    assert found.sticks[0].newest is None
    assert found.reason is Reason.LAST_ONE_FAILED


def test_a_stick_that_was_plugged_in_again_is_not_at_home():
    gone = replace(A, home_since=date(2026, 11, 10))
    found = state(sticks=(gone, B))
    assert found.sticks[0].stick.home_since is None


QUIET = Moment(NOW, timedelta(minutes=10), NOW - timedelta(hours=5))


@pytest.mark.parametrize(
    ("occasion", "moment", "due"),
    [
        (Occasion.BY_HAND, replace(QUIET, newest=NOW, changed=False), True),
        (Occasion.QUIET, QUIET, True),
        (Occasion.QUIET, replace(QUIET, quiet=timedelta(seconds=30)), False),
        (Occasion.QUIET, replace(QUIET, newest=NOW - timedelta(hours=3)), False),
        (Occasion.QUIET, replace(QUIET, changed=False), False),
        (Occasion.QUIET, replace(QUIET, newest=None), True),
        (Occasion.CLOSE_OF_DAY, replace(QUIET, quiet=timedelta()), True),
        (Occasion.CLOSE_OF_DAY, replace(QUIET, newest=NOW - timedelta(minutes=9)), False),
        (Occasion.CLOSE_OF_DAY, replace(QUIET, newest=NOW + timedelta(days=400)), True),
    ],
)
def test_a_backup_is_due_when_the_rule_says_so(occasion, moment, due):
    assert is_due(occasion, moment) is due


HAPPENED = st.lists(
    st.builds(
        shipped,
        st.sampled_from([A, B]),
        st.integers(0, 300),
        st.sampled_from(Outcome),
        st.floats(0, 0.9),
    ),
    max_size=60,
).map(lambda some: sorted(some, key=lambda each: each.at))


@settings(max_examples=25, deadline=None)
@given(HAPPENED)
def test_what_is_no_longer_needed_changes_nothing_that_is_shown(some):
    sticks = (A, B)
    needed = still_needed([stick.id for stick in sticks], some)
    left = [each for each in some if each in needed]
    assert backup_state_of(None, sticks, left, NOW) == backup_state_of(None, sticks, some, NOW)
    assert known_sets([], sticks, left, NOW) == known_sets([], sticks, some, NOW)
    assert still_needed([stick.id for stick in sticks], left) == needed
    assert len(needed) <= 31 * len(sticks)
    assert still_needed([], some) == set()
