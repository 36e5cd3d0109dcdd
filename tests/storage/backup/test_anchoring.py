"""An anchor goes to the stick with each set, and never takes the place of one ahead of it."""

import json

import pytest

from salon_vault.backup.use_cases import register_stick, stage_backup
from salon_vault.keys.model import EVERY_COMPARTMENT, KeyChange
from salon_vault.log.anchor import Verdict
from salon_vault.staff.model import Tier
from storage.backup.shipping import ship
from tests.vaults import Patient


@pytest.fixture
def stick(tmp_path):
    root = tmp_path / "stick"
    root.mkdir()
    return root


def shipped(salon, desk, stick, clock):
    desk.run(stage_backup, Patient())
    ship(salon.folder, stick, Patient(), clock=clock)
    return next(stick.glob("Salon Vault */anchor.json"))


def test_the_anchor_on_the_stick_fits_the_log_it_was_made_from(salon, seat, stick, clock):
    desk = seat(Tier.OWNER)
    desk.run(register_stick, stick, "A")
    anchor = shipped(salon, desk, stick, clock)
    assert desk.vault.anchors.held_against(anchor.read_bytes()).verdict is Verdict.FITS


def test_a_later_set_brings_a_later_anchor(salon, seat, stick, clock):
    desk = seat(Tier.OWNER)
    desk.run(register_stick, stick, "A")
    first = json.loads(shipped(salon, desk, stick, clock).read_bytes())
    clock.move(hours=3)
    second = json.loads(shipped(salon, desk, stick, clock).read_bytes())
    assert second["seq"] > first["seq"]


def test_an_anchor_that_is_ahead_stays_where_it_is(salon, seat, stick, clock):
    """It may be the one thing that tells of a folder that was put back."""
    desk = seat(Tier.OWNER)
    desk.run(register_stick, stick, "A")
    anchor = shipped(salon, desk, stick, clock)
    ahead = {**json.loads(anchor.read_bytes()), "seq": 10_000}
    spelled = json.dumps(ahead, sort_keys=True, separators=(",", ":")).encode()
    anchor.write_bytes(spelled)
    clock.move(hours=3)
    assert shipped(salon, desk, stick, clock).read_bytes() == spelled


def test_the_short_id_outlives_a_change_of_the_root(salon, open_as):
    vault = open_as(Tier.OWNER)
    before = vault.anchors.short_id
    vault.change_keys(KeyChange(EVERY_COMPARTMENT, root=True), Patient())
    assert vault.anchors.short_id == before == salon.kit.vault
