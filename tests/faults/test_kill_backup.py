"""R4: kill -9 in staging, shipping or pruning: no finished set that is not whole."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from salon_vault.backup.use_cases import register_stick, stage_backup
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from storage.backup.places import STAGING, pool_of, whole_sets
from storage.backup.reading import check_set
from storage.backup.shipping import ship
from storage.backup.verifying import verify_stick
from tests.faults.scale import times
from tests.vaults import Patient

pytestmark = pytest.mark.on_disk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(salon, seat, counter, tmp_path):
    """Register a stick, and return where it is plugged in."""
    root = tmp_path / "usb"
    root.mkdir()
    seat(Tier.OWNER).run(register_stick, root, "A")
    counter.clear()
    return root


def killed(salon, root, rounds, way="ours"):
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.faults.ship_and_die",
            salon.folder,
            root,
            str(rounds),
            way,
        ],
        input=f"{who} {packed.hex()}",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_no_set_is_called_finished_that_is_not_whole(salon, root, seat, clock):
    rounds = times(24, 1_500)
    found = killed(salon, root, rounds)
    assert len(found) == rounds
    assert [each["wrong"] for each in found if each["wrong"]] == []
    assert any(each["killed"] for each in found)
    desk = seat(Tier.OWNER)
    assert desk.run(verify_log, Patient()).sound
    clock.move(days=4_000)
    name = desk.run(stage_backup, Patient()).name
    assert ship(salon.folder, root, Patient(), clock=clock).set == name
    assert verify_stick(salon.folder, root, Patient(), clock=clock).sound
    assert {path.name for path in (salon.folder / STAGING).iterdir() if path.is_dir()} == set(
        whole_sets(salon.folder / STAGING)
    )
    check_set(salon.folder / STAGING / name, pool_of(salon.folder), Patient())


def test_control_a_last_file_written_first_is_caught(salon, root):
    found = killed(salon, root, times(12, 100), "careless")
    assert [each for each in found if each["wrong"]] != []
