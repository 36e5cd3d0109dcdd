"""R1: kill -9 in the middle of cards, photos and the log loses nothing acknowledged."""

import json
import os
import subprocess
import sys
from pathlib import Path

from salon_vault.staff.model import Tier
from tests.faults.scale import times

ROOT = Path(__file__).parents[2]


def killed(salon, rounds, acknowledged="after"):
    """Return what was found after each of ``rounds`` kills."""
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER]
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killing", salon.folder, str(rounds), acknowledged],
        input=f"{who} {packed.hex()}",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_nothing_acknowledged_is_lost_to_a_kill(salon):
    rounds = times(50, 2_000)
    found = killed(salon, rounds)
    assert len(found) == rounds
    assert [each for each in found if each["wrong"]] == []
    assert found[-1]["wanted"] > rounds, "the kills came before any work was done"


def test_control_a_change_acknowledged_too_early_is_found_lost(salon):
    found = killed(salon, 5, acknowledged="before")
    assert [each for each in found if each["wrong"]] != []
