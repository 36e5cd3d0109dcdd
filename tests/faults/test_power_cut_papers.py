"""R5: after a power cut every row of a printed paper has its bytes, whole."""

import sys
from collections import Counter

import pytest

from salon_vault.staff.model import Tier
from tests.faults.power_cut import cuts, files_in
from tests.faults.print_papers import verdict
from tests.faults.scale import times
from tests.faults.tracing import record

pytestmark = pytest.mark.on_disk

SETS = 6


def outcomes(salon, way, count):
    """Record some printing, cut the power ``count`` times; yield what is found each time."""
    folder = salon.folder
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER]
    before = files_in(folder)
    command = [sys.executable, "-m", "tests.faults.print_papers", str(folder), who]
    deeds = record([*command, packed.hex(), str(SETS), way], folder, folder.parent / "strace")
    for cut in cuts(before, deeds, seed=7, count=count):
        after = cut.lay_out(folder.parent / "after")
        yield verdict(after, who, packed, cut.acknowledged)


def test_after_a_power_cut_every_paper_has_its_bytes(salon):
    count = times(200, 20_000)
    assert Counter(outcomes(salon, "durably", count)) == {"whole": count}


@pytest.mark.parametrize("way", ["row first", "unflushed"])
def test_control_kept_carelessly_a_power_cut_does_lose_them(salon, way):
    assert "damaged" in outcomes(salon, way, 2_000)
