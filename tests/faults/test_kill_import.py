"""R27: an import that is killed leaves all of its cards in the vault, or none."""

import shutil
import sys
from collections import Counter

import pytest

from salon_vault.staff.model import Tier
from tests.faults.import_ways import left_in
from tests.faults.scale import times
from tests.faults.tracing import killed_before, moments

pytestmark = pytest.mark.on_disk

CARDS = 40


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "list.csv"
    rows = (f"List Nr{n},601 {n:03} 000,latex {n}\n" for n in range(CARDS))
    path.write_text("Name,Phone,Allergies\n" + "".join(rows), "utf-8")
    return path


def command(salon, folder, source, way):
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER].hex()
    words = [folder, source, who, packed, way]
    return [sys.executable, "-m", "tests.faults.import_ways", *map(str, words)]


def kills(salon, source, way, most):
    """Take the list in again and again, killed later each time; yield what was left."""
    place = salon.folder.parent
    whole = shutil.copytree(salon.folder, place / "whole.svault")
    all_moments = moments(command(salon, whole, source, way), place / "strace")
    chosen = [*all_moments[:: max(1, len(all_moments) // most)], *all_moments[-2:]]
    for number, moment in enumerate(chosen):
        folder = shutil.copytree(salon.folder, place / f"{number}.svault")
        said = killed_before(moment, command(salon, folder, source, way))
        who = salon.people[Tier.OWNER]
        yield left_in(folder, who, salon.identity(Tier.OWNER), CARDS), said == b"ACK1\n"


def test_a_killed_import_leaves_all_cards_or_none(salon, source):
    seen = Counter()
    for left, done in kills(salon, source, "as built", times(8, 300)):
        seen[left] += 1
        assert left == "whole" or not done
    assert seen["half"] == 0
    assert seen["none"] > 0
    assert seen["whole"] > 0


def test_control_taken_in_by_pieces_a_kill_does_leave_half_of_it(salon, source):
    assert "half" in (left for left, _done in kills(salon, source, "in pieces", 6))
