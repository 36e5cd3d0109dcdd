"""R27: a kill while scans are filed loses no page, and files none twice."""

import shutil
import sys
from collections import Counter

import pytest

from salon_vault.clients.model import Client, new_client_id
from salon_vault.staff.model import Tier
from tests.faults.scale import times
from tests.faults.scan_ways import left_in
from tests.faults.tracing import killed_before, moments
from tests.stacks import registered, sheet, stack

pytestmark = pytest.mark.on_disk

PAGES = 2


@pytest.fixture
def code(open_as, clock, counter):
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        client = work.clients.save(Client(new_client_id(), "Ewa", "pl", clock.now().date()))
    code = registered(vault, client.id, pages=PAGES)
    counter.clear()
    return code


@pytest.fixture
def scans(code, tmp_path):
    folder = tmp_path / "scans"
    folder.mkdir()
    for number in range(1, PAGES + 1):
        stack(folder / f"{number}.tif", sheet(code, number), sheet(shade=200 + number))
    return folder


@pytest.fixture
def kills(salon, scans, code):
    """File the scans again and again, killed later each time; yield what was left."""
    who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER].hex()

    def command(vault, folder, way):
        words = [vault, folder, who, packed, way]
        return [sys.executable, "-m", "tests.faults.scan_ways", *map(str, words)]

    def fresh(name):
        place = salon.folder.parent
        return (
            shutil.copytree(salon.folder, place / f"{name}.svault"),
            shutil.copytree(scans, place / f"scans-{name}"),
        )

    def kills(way, most):
        log = salon.folder.parent / "strace"
        all_moments = moments(command(*fresh(f"whole-{way}"), way), log)
        chosen = [*all_moments[:: max(1, len(all_moments) // most)], *all_moments[-2:]]
        for number, moment in enumerate(chosen):
            vault, folder = fresh(f"{number}-{way}")
            killed_before(moment, command(vault, folder, way))
            identity = salon.identity(Tier.OWNER)
            outside = len(list(folder.iterdir()))
            yield left_in(vault, folder, who, identity, code, PAGES), outside

    return kills


def test_a_kill_loses_no_page_and_files_none_twice(kills):
    seen = Counter(kills("as built", times(6, 200)))
    assert {left for left, _outside in seen} == {"whole"}
    assert {outside for _left, outside in seen} >= {0, PAGES}, "killed before, and at the end"


def test_control_a_file_removed_before_it_is_filed_is_lost(kills):
    assert "short" in (left for left, _outside in kills("removed first", 3))
