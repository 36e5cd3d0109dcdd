"""R4: a restore that is killed leaves a whole vault or none; set and old vault stay as is."""

import sys
from collections import Counter

import pytest

from salon_vault.backup.use_cases import stage_backup
from salon_vault.compartments import Compartment
from salon_vault.staff.model import Tier
from tests.faults.restore_ways import left_in
from tests.faults.scale import times
from tests.faults.tracing import killed_before, moments
from tests.storage.backup.restoring import restored, snapshot
from tests.vaults import Patient

pytestmark = pytest.mark.on_disk

__all__ = ["restored"]


@pytest.fixture
def name(salon, seat, counter):
    """Keep some photos, stage a set, and return its name."""
    desk = seat(Tier.OWNER)
    for number in range(2):
        desk.vault.blobs.keep(Compartment.HEALTH, b"photo %d " % number * 3000)
    staged = desk.run(stage_backup, Patient())
    counter.clear()
    return staged.name


def command(salon, name, target, way):
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER].hex()
    words = [salon.folder, name, target, who, packed, way]
    return [sys.executable, "-m", "tests.faults.restore_ways", *map(str, words)]


def kills(salon, name, way, most):
    """Restore again and again, killed later each time; yield the target, and if it was done."""
    place = salon.folder.parent
    whole = command(salon, name, place / "whole.svault", way)
    all_moments = moments(whole, place / "strace")
    chosen = [*all_moments[:: max(1, len(all_moments) // most)], *all_moments[-2:]]
    for number, moment in enumerate(chosen):
        target = place / f"{number}.svault"
        said = killed_before(moment, command(salon, name, target, way))
        yield target, said == b"ACK1\n"


def test_a_killed_restore_leaves_a_whole_vault_or_none(salon, name):
    before = snapshot(salon.folder)
    seen = Counter()
    for target, done in kills(salon, name, "as built", times(10, 500)):
        left = left_in(target, salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
        seen[left] += 1
        assert left != "half"
        assert left == "whole" or not done
    assert snapshot(salon.folder) == before
    assert seen["whole"] > 0
    assert seen["none"] > 0


def test_what_a_kill_left_is_cleared_away_by_the_next_restore(salon, name, restored):
    left = salon.folder.with_name("Salon restored.svault.new")
    left.mkdir()
    (left / "db-2.sqlite").write_bytes(b"half")
    made = restored(name)
    assert not left.exists()
    owner = salon.people[Tier.OWNER], salon.identity(Tier.OWNER)
    assert left_in(made.folder, *owner) == "whole"


def test_control_restored_at_its_place_a_kill_does_leave_half_a_vault(salon, name):
    owner = salon.people[Tier.OWNER]
    left = (
        left_in(target, owner, salon.identity(Tier.OWNER))
        for target, _done in kills(salon, name, "at its place", 12)
    )
    assert "half" in left
