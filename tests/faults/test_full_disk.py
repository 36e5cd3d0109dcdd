"""R9: on a full disk nothing is lost, the message is true, and the vault stays readable."""

import json

import pytest

from salon_vault.staff.model import Tier
from tests.faults.scale import times
from tests.namespaces import run_elsewhere

pytestmark = pytest.mark.on_disk

RUN = "import runpy; runpy.run_module('tests.faults.small_disk', run_name='__main__')"


@pytest.fixture
def on_a_small_disk(salon, tmp_path):
    """``on_a_small_disk(deed, size)``: do something on a tmpfs of ``size`` with the vault."""

    def on_a_small_disk(deed, size, *more):
        disk = tmp_path / "disk"
        disk.mkdir(exist_ok=True)
        mounting = f'mount -t tmpfs -o size={size} none "$2"; cp -r "{salon.folder}" "$2"'
        who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER].hex()
        (line,) = run_elsewhere(mounting, RUN, deed, disk, *more, given=f"{who} {packed}")
        return json.loads(line)

    return on_a_small_disk


@pytest.mark.parametrize("size", ["48m", "64m"])
def test_the_last_changes_live_on_the_ballast_and_are_not_lost(on_a_small_disk, size):
    found = on_a_small_disk("last changes", size)
    assert found["refused"] == "DiskFull"
    assert found["ballast"] == 0
    assert found["kept_on_a_full_disk"] > 0
    assert found["shown"] > 0, "the owner reads on"
    assert found["lost"] <= 0


def test_control_without_ballast_not_even_the_last_change_gets_through(on_a_small_disk):
    found = on_a_small_disk("careless last changes", "48m")
    assert (found["refused"], found["kept_on_a_full_disk"]) == ("DiskFull", 0)


def test_wherever_the_room_ends_nothing_acknowledged_is_lost(on_a_small_disk):
    places = times(20, 500)
    found = on_a_small_disk("every place", "3m", places)
    assert found["wrong"] == []
    assert 0 < found["refused"] < places, "the disk was never full, or always"


def test_control_a_row_before_its_file_is_found_without_one(on_a_small_disk):
    assert on_a_small_disk("careless every place", "3m", 20)["wrong"] != []


def test_a_header_that_does_not_fit_leaves_the_old_one_in_force(on_a_small_disk):
    found = on_a_small_disk("header", "3m")
    assert found == {"told": "DiskFull", "in_force": "Ewa K.", "after": "Another label"}


def test_control_one_header_written_in_place_is_gone(on_a_small_disk):
    found = on_a_small_disk("careless header", "3m")
    assert (found["told"], found["in_force"]) == ("DiskFull", "")


def test_a_draft_that_does_not_fit_leaves_the_one_before(on_a_small_disk):
    found = on_a_small_disk("draft", "3m")
    assert found == {"told": "DiskFull", "waiting": "the first words"}


def test_control_a_draft_written_in_place_is_gone(on_a_small_disk):
    found = on_a_small_disk("careless draft", "3m")
    assert found == {"told": "DiskFull", "waiting": ""}


def test_a_vault_that_does_not_fit_is_not_founded(on_a_small_disk):
    found = on_a_small_disk("founding", "8m")
    assert found == {"told": "DiskFull", "left": ["Salon.svault"]}


def test_control_a_vault_founded_at_its_place_is_left_there_half(on_a_small_disk):
    found = on_a_small_disk("careless founding", "1m")
    assert found == {"told": "DiskFull", "left": ["New.svault", "Salon.svault"]}


def test_a_limit_on_files_is_told_and_loses_nothing(on_a_small_disk):
    found = on_a_small_disk("limit", "64m")
    assert found["told"] in {"DiskFull", "ReadOnlyMedium"}
    assert found["lost"] <= 0
