"""R4: a founding that is killed leaves a whole vault, or nothing that looks like one."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from salon_vault.errors import VaultMissing
from tests.faults.scale import times
from tests.vaults import door_of, found, opened

ROOT = Path(__file__).parents[2]

FOUND = """
import sys
from pathlib import Path
import tests.vaults
print("begun", flush=True)
tests.vaults.found(Path(sys.argv[1]))
print("done", flush=True)
"""


def kill_a_founding(folder, after):
    """Found a vault in a program that is killed ``after`` seconds; tell if it was done."""
    program = subprocess.Popen(
        [sys.executable, "-c", FOUND, folder],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )
    assert program.stdout.readline() == b"begun\n"
    try:
        program.wait(after)
    except subprocess.TimeoutExpired:
        program.kill()
    return program.communicate()[0] == b"done\n"


def test_a_killed_founding_leaves_a_whole_vault_or_none(tmp_path):
    chance = random.Random(4)
    rounds = times(12, 300)
    whole = 0
    for number in range(rounds):
        folder = tmp_path / f"{number}.svault"
        done = kill_a_founding(folder, chance.uniform(0, 0.4))
        whole += folder.exists()
        if folder.exists():
            opened(folder).close()
        else:
            assert not done
            with pytest.raises(VaultMissing):
                door_of(folder)
            found(folder)
            opened(folder).close()
        assert not folder.with_name(f"{number}.svault.new").exists()
    assert whole < rounds, "not one founding was killed half way"
