"""R2, R5: killed or without power while keys change, the vault opens under old keys or new."""

import random
import shutil
import sys
from collections import Counter

import pytest

from salon_vault.staff.model import Tier
from tests.faults.change_keys import verdict
from tests.faults.power_cut import cuts, files_in
from tests.faults.scale import times
from tests.faults.tracing import killed_before, moments, record

pytestmark = pytest.mark.on_disk

CHANGES = 2


def command(salon, folder, way="one switch", changes=CHANGES):
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER]
    program = [sys.executable, "-m", "tests.faults.change_keys", str(folder), who]
    return [*program, packed.hex(), str(changes), way]


def after_kills(salon, count, way):
    """Kill before so many calls to the disk, anywhere in a change; say what each leaves."""
    copy = salon.folder.with_name("Copy.svault")
    shutil.copytree(salon.folder, copy)
    seen = moments(command(salon, copy, way, changes=1), salon.folder.parent / "seen")
    for moment in random.Random(2).sample(seen, min(count, len(seen))):
        shutil.rmtree(copy)
        shutil.copytree(salon.folder, copy)
        said = killed_before(moment, command(salon, copy, way, changes=1))
        if b"READY" in said:  # before that there was no client to look for
            yield judged(salon, copy, int(b"ACK1" in said))


def after_cuts(salon, count, way):
    """Record some changes, cut the power ``count`` times, and look each time."""
    before = files_in(salon.folder)
    deeds = record(command(salon, salon.folder, way), salon.folder, salon.folder.parent / "log")
    found = Counter()
    for cut in cuts(before, deeds, seed=11, count=count):
        if cut.acknowledged:
            after = cut.lay_out(salon.folder.parent / "After.svault")
            found[judged(salon, after, cut.acknowledged)] += 1
    return found


def judged(salon, folder, acknowledged):
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER]
    return verdict(folder, who, packed, acknowledged)


def test_killed_at_any_call_the_vault_opens_under_old_keys_or_new(salon):
    found = Counter(after_kills(salon, times(30, 1_000), "one switch"))
    assert set(found) == {"whole"}
    assert found["whole"] >= times(10, 100)


def test_without_power_no_change_of_keys_is_lost_or_halved(salon):
    found = after_cuts(salon, times(80, 5_000), "one switch")
    assert set(found) == {"whole"}
    assert found["whole"] >= times(20, 1_000)


def test_control_the_header_written_first_does_lose_the_vault(salon):
    assert "damaged" in after_kills(salon, times(30, 200), "header first")
