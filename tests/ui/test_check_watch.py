"""The checks make themselves after a login, and are heard of only if something is wrong."""

import pytest

from salon_vault.backup.use_cases import stage_backup
from salon_vault.checks.model import Drill, Flaw
from salon_vault.checks.use_cases import checks_state
from salon_vault.compartments import Compartment
from salon_vault.staff.model import Tier
from storage.backup.places import pool_of
from tests.vaults import Patient
from ui.restore.check_watch import CheckWatch


@pytest.fixture
def staged(salon, seat, counter):
    """Keep a photo, stage a set, and lock."""
    desk = seat(Tier.OWNER)
    desk.vault.blobs.keep(Compartment.SALON, b"photo" * 1000)
    name = desk.run(stage_backup, Patient()).name
    counter.clear()
    return name


@pytest.fixture
def watch_of(qtbot, line_of):
    def watch_of(tier):
        watch = CheckWatch(line_of(tier))
        qtbot.addWidget(watch)
        return watch

    return watch_of


def test_an_owners_login_looks_for_damage_and_tries_the_newest_backup(
    qtbot, staged, watch_of, asked
):
    watch = watch_of(Tier.OWNER)
    watch.check()
    qtbot.waitUntil(lambda: asked(checks_state).drill is not None, timeout=20_000)
    state = asked(checks_state)
    assert (state.drill.set, state.drill.good, state.integrity.sound) == (staged, True, True)
    assert not watch.isVisible()
    watch.check()
    assert asked(checks_state).drill == state.drill, "neither is due again"


def test_anybodys_login_looks_for_damage_but_tries_no_backup(qtbot, staged, watch_of, asked):
    watch = watch_of(Tier.RECEPTION)
    watch.check()
    qtbot.waitUntil(lambda: asked(checks_state).integrity is not None, timeout=20_000)
    assert asked(checks_state).drill is None


def test_without_a_backup_nobody_is_bothered(qtbot, salon, watch_of, asked):
    watch = watch_of(Tier.OWNER)
    watch.check()
    qtbot.waitUntil(lambda: asked(checks_state).integrity is not None, timeout=20_000)
    assert not watch.isVisible()


def test_damage_is_said_with_what_is_damaged(qtbot, staged, salon, watch_of):
    watch = watch_of(Tier.OWNER)
    (photo,) = pool_of(salon.folder).rglob("*.bin")
    photo.unlink()
    watch.check()
    qtbot.waitUntil(watch.isVisible, timeout=20_000)
    assert "1 photo, paper or scan" in watch.words.text()
    assert "No backup at hand is sound" in watch.words.text()


def test_a_backup_that_does_not_open_is_said(staged, watch_of, clock):
    watch = watch_of(Tier.OWNER)
    watch._tried(Drill(clock.now(), staged, "", flaw=Flaw.DAMAGED))
    assert "could not be opened" in watch.words.text()
