"""R5: after a power cut one copy of the header opens, and no acknowledged change is lost."""

from collections import Counter

import pytest

from tests.faults.change_header import changing, laid_header, verdict
from tests.faults.power_cut import cuts, files_in
from tests.faults.scale import times
from tests.faults.tracing import record

pytestmark = pytest.mark.on_disk

CHANGES = 12


@pytest.fixture
def folder(tmp_path):
    return laid_header(tmp_path / "vault")


def outcomes(folder, way, count):
    """Record a dozen changes, cut the power ``count`` times; yield what is found each time."""
    before = files_in(folder)
    deeds = record(changing(folder, way, CHANGES), folder, folder.parent / "strace")
    for cut in cuts(before, deeds, seed=6, count=count):
        yield verdict(cut.lay_out(folder.parent / "after"), cut.acknowledged)


def test_after_a_power_cut_the_header_is_whole(folder):
    count = times(300, 20_000)
    assert Counter(outcomes(folder, "durably", count)) == {"whole": count}


@pytest.mark.parametrize(
    ("way", "failure"), [("in place", "HeaderDamaged"), ("unflushed", "lost")]
)
def test_control_written_carelessly_a_power_cut_does_lose_it(folder, way, failure):
    assert failure in outcomes(folder, way, 2_000)
