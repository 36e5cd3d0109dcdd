"""A member of staff with scripts plants checks that nobody made: an owner signs for none."""

import json
from datetime import timedelta

import pytest

from salon_vault.backup.use_cases import stage_backup
from salon_vault.checks.use_cases import checks_state, drill, print_drill
from salon_vault.checkup.surroundings import Seen
from salon_vault.checkup.use_cases import check_up
from salon_vault.errors import NotFound
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from tests.vaults import Patient

INSERT = "INSERT OR REPLACE INTO checked VALUES (?, ?, ?)"
GOOD = {
    "set": "2026-11-21T100000Z_g4_56ad",
    "stick": "",
    "clients": 240,
    "entries": 900,
    "photos": 12,
    "flaw": "",
    "signed_on": None,
}
SOUND = {"damages": [], "newest_good": None, "stick": ""}


@pytest.fixture
def plant(seat, counter):
    """Write into the database as reception does who brings a program of their own."""

    def plant(kind, at, told):
        vault = seat(Tier.RECEPTION).vault
        vault._connection.set_authorizer(None)  # a script opens the database by itself
        vault._connection.execute(INSERT, (kind, at.isoformat(), json.dumps(told)))
        counter.clear()

    return plant


@pytest.fixture
def tried(seat):
    """Have the owner try a backup, and return how it went."""
    owner = seat(Tier.OWNER)
    owner.run(stage_backup, Patient())
    return owner.run(drill, Patient())


@pytest.mark.parametrize("days", [-1, 0, 3650])
def test_an_owner_signs_for_no_trial_that_was_planted(days, plant, seat, clock):
    at = clock.now() + timedelta(days=days)
    plant("drill", at, GOOD)
    owner = seat(Tier.OWNER)
    state = owner.run(checks_state)
    assert (state.drill, state.drill_due) == (None, True)
    with pytest.raises(NotFound):
        owner.run(print_drill, at, "en", "Counter")


def test_negative_control_the_trial_that_was_made_is_known_to_everybody(tried, seat, clock):
    for tier in (Tier.OWNER, Tier.MANAGER, Tier.RECEPTION):
        state = seat(tier).run(checks_state)
        assert (state.drill, state.drill_due) == (tried, False)


def test_what_a_trial_found_is_not_altered(tried, plant, seat, clock):
    better = {**GOOD, "set": tried.set, "clients": tried.clients + 1, "photos": tried.photos}
    plant("drill", tried.at, better)
    assert seat(Tier.OWNER).run(checks_state).drill is None


def test_a_trial_is_not_moved_to_a_later_day(tried, plant, seat, clock):
    clock.move(days=40)
    again = {**GOOD, "set": tried.set, "clients": tried.clients, "photos": tried.photos}
    plant("drill", clock.now(), {**again, "flaw": tried.flaw.value})
    state = seat(Tier.OWNER).run(checks_state)
    assert (state.drill, state.drill_due) == (tried, True)


@pytest.mark.parametrize("kind", ["drill", "integrity"])
def test_a_check_of_a_day_to_come_is_due_all_the_same(kind, plant, seat, clock):
    plant(kind, clock.now() + timedelta(days=3650), GOOD if kind == "drill" else SOUND)
    state = seat(Tier.OWNER).run(checks_state)
    assert {"drill": state.drill_due, "integrity": state.integrity_due}[kind]


@pytest.mark.parametrize("at", ['"noon"', "99999999999999", "1e300", "-1"])
def test_an_entry_of_no_moment_does_not_stop_the_check_up(at, seat):
    core = f'{{"t":{at},"actor":"a","case":"c","phase":"run"}}'
    vault = seat(Tier.RECEPTION).vault
    vault._connection.set_authorizer(None)
    row = "INSERT INTO log VALUES (-7, ?, x'00', x'00', NULL, x'00')"
    vault._connection.execute(row, (core,))
    owner = seat(Tier.OWNER)
    assert owner.run(check_up, Seen()).findings
    assert not owner.run(verify_log, Patient()).sound
