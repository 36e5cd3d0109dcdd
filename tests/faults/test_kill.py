"""R1: kill -9 in the middle of cards, photos and the log loses nothing acknowledged."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from salon_vault.staff.model import Tier
from tests.faults.scale import times

pytestmark = pytest.mark.on_disk

ROOT = Path(__file__).parents[2]


LAP = 50
"""Kills that one vault sees: each look reads its whole log, and that grows every round."""


def killed(salon, folder, rounds, *, acknowledged="after", seed=1):
    """Return what was found after each of ``rounds`` kills in a copy of the vault."""
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER]
    shutil.copytree(salon.folder, folder)
    command = [sys.executable, "-m", "tests.faults.killing", folder, str(rounds)]
    done = subprocess.run(
        [*command, acknowledged, str(seed)],
        input=f"{who} {packed.hex()}",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    shutil.rmtree(folder)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_nothing_acknowledged_is_lost_to_a_kill(salon, tmp_path):
    for lap in range(times(50, 2_000) // LAP):
        found = killed(salon, tmp_path / "copy", LAP, seed=lap)
        assert len(found) == LAP
        assert [each for each in found if each["wrong"]] == []
        assert found[-1]["wanted"] > LAP, "the kills came before any work was done"


def test_control_a_change_acknowledged_too_early_is_found_lost(salon, tmp_path):
    found = killed(salon, tmp_path / "copy", 5, acknowledged="before")
    assert [each for each in found if each["wrong"]] != []
