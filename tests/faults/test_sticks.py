"""R9, R10: of a full, read-only or pulled-out stick it is told, and nothing is lost."""

import json

import pytest

from salon_vault.backup.use_cases import register_stick, stage_backup
from salon_vault.compartments import Compartment
from salon_vault.staff.model import Tier
from tests.faults.scale import times
from tests.namespaces import run_elsewhere
from tests.vaults import Patient

RUN = "import runpy; runpy.run_module('tests.faults.stick_trouble', run_name='__main__')"


@pytest.fixture
def on_a_stick(salon, seat, counter, tmp_path):
    """``on_a_stick(deed, size)``: do something with a stick of that size."""
    ours = tmp_path / "ours"
    ours.mkdir()
    desk = seat(Tier.OWNER)
    for number in range(8):
        desk.vault.blobs.keep(Compartment.SALON, b"photo %d " % number * 4000)
    desk.run(register_stick, ours, "A")
    desk.run(stage_backup, Patient())
    counter.clear()

    def on_a_stick(deed, size, *more):
        root = tmp_path / "usb"
        root.mkdir()
        mounting = f'mount -t tmpfs -o size={size} none "$3"; cp -r "{ours}"/. "$3"'
        (line,) = run_elsewhere(mounting, RUN, deed, salon.folder, root, *more)
        return json.loads(line)

    return on_a_stick


def test_wherever_the_room_ends_a_set_is_whole_or_not_there(on_a_stick):
    found = on_a_stick("full", "4m", times(12, 100))
    assert found["wrong"] == []
    assert "StickFull" in found["said"]
    assert found["after"] == "shipped"


def test_a_stick_filled_meanwhile_is_told_and_goes_on_later(on_a_stick):
    found = on_a_stick("meanwhile", "4m")
    assert found == {"said": "StickFull", "sets": 0, "after": "shipped"}


def test_a_stick_with_its_switch_on_is_told_and_noted(on_a_stick):
    found = on_a_stick("read only", "8m")
    assert found == {"said": "StickReadOnly", "noted": ["read_only"]}


def test_a_stick_pulled_out_is_told_and_nothing_lands_beside_it(on_a_stick):
    assert on_a_stick("pulled out", "8m") == {"said": "StickGone", "left": []}
