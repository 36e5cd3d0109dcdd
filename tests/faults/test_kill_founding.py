"""R4: a founding that is killed leaves a whole vault, or nothing that looks like one."""

from collections import Counter

import pytest

from tests.faults.founding_ways import founding, left_in
from tests.faults.scale import times
from tests.faults.tracing import killed_before, moments
from tests.vaults import found

pytestmark = pytest.mark.on_disk


def kills(place, way, most):
    """
    Found a vault again and again, killed later each time; yield its folder, and if done.

    The last moment is among them: by then all of it lies at its place.
    """
    found_whole = founding(place / "whole.svault", way)
    all_moments = moments(found_whole, place / "strace")
    some = all_moments[:: max(1, len(all_moments) // most)]
    for number, moment in enumerate([*some, all_moments[-1]]):
        folder = place / f"{number}.svault"
        yield folder, killed_before(moment, founding(folder, way)) == b"ACK1\n"


def test_a_killed_founding_leaves_a_whole_vault_or_none(tmp_path):
    seen = Counter()
    for folder, done in kills(tmp_path, "as built", times(12, 1_000)):
        left = left_in(folder)
        seen[left] += 1
        assert left == "whole" or not done
        if left == "none":
            found(folder)
            assert left_in(folder) == "whole"
        assert left != "half"
        assert not folder.with_name(f"{folder.name}.new").exists()
    assert seen["whole"] > 0
    assert seen["none"] > 0


@pytest.mark.parametrize("way", ["header first", "header last"])
def test_control_founded_at_its_place_a_kill_does_leave_half_a_vault(tmp_path, way):
    """Most kills fall among the steps of the schema, which the next opening goes on with."""
    assert any(left_in(folder) == "half" for folder, _ in kills(tmp_path, way, 80))
