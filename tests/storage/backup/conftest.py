"""
A salon with photos, two sticks that are plain folders, and what is done with them.

``photographed``  the salon, with three photos in it
``stage``         ``stage()`` logs the owner in and stages a set; returns its name
``stick``         ``stick("A")`` registers a stick and returns where it is plugged in
``carry``         ``carry(root)`` ships the newest set there
"""

from pathlib import Path

import pytest

from salon_vault.backup.use_cases import register_stick, stage_backup
from salon_vault.compartments import Compartment
from salon_vault.staff.model import Tier
from storage.backup.shipping import ship
from tests.vaults import Patient


@pytest.fixture
def photographed(salon, open_as, counter):
    vault = open_as(Tier.SPECIALIST)
    for number in range(3):
        vault.blobs.keep(Compartment.HEALTH, b"photo %d " % number * 3000)
    counter.clear()
    return salon


@pytest.fixture
def stage(photographed, seat, counter, clock):
    def stage(tier=Tier.RECEPTION, progress=None):
        desk = seat(tier)
        staged = desk.run(stage_backup, progress or Patient())
        counter.clear()
        clock.move(minutes=5)
        return staged.name

    return stage


@pytest.fixture
def stick(photographed, seat, counter, tmp_path):
    def stick(label="A"):
        root = tmp_path / f"stick-{label}"
        root.mkdir(exist_ok=True)
        seat(Tier.OWNER).run(register_stick, root, label)
        counter.clear()
        return root

    return stick


@pytest.fixture
def carry(photographed, clock):
    def carry(root, progress=None):
        return ship(photographed.folder, root, progress or Patient(), clock=clock)

    return carry


@pytest.fixture
def home():
    """``home(root)``: the vault's folder on a stick."""

    def home(root) -> Path:
        (found,) = root.iterdir()
        return found

    return home
