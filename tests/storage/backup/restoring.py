"""
Restoring in tests: what is wanted, where the restored vault lies, what is found in it.

``restored``  ``restored(name)`` restores a staged set as the owner, beside the present vault
``read``      ``read(folder, tier)`` opens a vault as the person of a tier, and closes it again
"""

from dataclasses import replace

import pytest

from salon_vault.staff.model import Tier
from storage.backup.opening import by_password
from storage.backup.places import STAGING, pool_of
from storage.backup.restore import restore
from storage.backup.today import Wanted
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from tests.vaults import SMALL_STEP, Patient


def staged(salon, name):
    """Return what it takes to restore a staged set of ``salon`` as its owner."""
    return Wanted(
        folder=salon.folder / STAGING / name,
        pool=pool_of(salon.folder),
        target=salon.folder.with_name("Salon restored.svault"),
        opener=by_password(salon.people[Tier.OWNER], salon.password),
        present=salon.folder,
    )


@pytest.fixture
def restored(salon, counter, clock):
    def restored(name, progress=None, anchors=None, **other):
        counter.clear()
        wanted = replace(staged(salon, name), **other)
        return restore(
            wanted,
            progress or Patient(),
            clock=clock,
            ballast_step=SMALL_STEP,
            anchors=anchors,
        )

    return restored


def header_of(folder):
    return HeaderFiles(folder).load()


def enter(folder, salon, tier, clock):
    """Open the vault in ``folder`` with the identity that the person of ``tier`` had."""
    door = VaultDoor(folder, clock=clock)
    try:
        return door.open_with_identity(salon.people[tier], salon.identity(tier))
    except BaseException:
        door.close()
        raise


def snapshot(folder):
    """Return every file below ``folder`` with its bytes, but for the lock's own."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
