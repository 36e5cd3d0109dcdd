"""R29: what is offered for a restore and is no sound set is refused before a vault appears."""

import os
import shutil

import pytest

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.backup.use_cases import stage_backup
from salon_vault.compartments import Compartment
from salon_vault.errors import VaultError
from salon_vault.staff.model import Tier
from storage.backup.places import blob_path, pool_of
from tests.faults.scale import times
from tests.storage.backup.restoring import header_of, restored
from tests.vaults import Patient

__all__ = ["restored"]


@pytest.fixture
def offered(salon, seat, counter, tmp_path):
    """Copy a sound set and its blobs, for a stranger to work on; return its folder and pool."""
    desk = seat(Tier.OWNER)
    desk.vault.blobs.keep(Compartment.SALON, b"photo" * 1000)
    name = desk.run(stage_backup, Patient()).name
    counter.clear()
    pool = shutil.copytree(pool_of(salon.folder), tmp_path / "usb" / "blobs")
    folder = salon.folder / "staging" / name
    return shutil.copytree(folder, tmp_path / "usb" / "sets" / name), pool


@pytest.fixture
def told(salon, offered, restored):
    """``told()``: what a restore of the offered set says; no vault may come of an error."""

    def told():
        folder, pool = offered
        beside = set(salon.folder.parent.iterdir())
        try:
            made = restored(folder.name, folder=folder, pool=pool)
        except VaultError as error:
            assert set(salon.folder.parent.iterdir()) == beside
            return type(error)
        assert header_of(made.folder)
        return None

    return told


def test_control_the_sound_set_is_restored(told):
    assert told() is None


@pytest.mark.parametrize("name", ["CON", "a:b", "../evil.txt", "DB.sqlite", "set.zip", "x.tar"])
def test_anything_beside_the_three_files_is_refused(offered, told, name):
    folder, _pool = offered
    (folder / name.replace("../", "..")).write_bytes(b"PK")
    assert told() is BackupDamaged


def test_links_to_elsewhere_are_refused(offered, told, tmp_path):
    folder, pool = offered
    moved = pool.rename(tmp_path / "elsewhere")
    pool.symlink_to(moved)
    assert told() is BackupDamaged
    pool.unlink()
    moved.rename(pool)
    (folder / "DONE").rename(tmp_path / "DONE")
    os.link(tmp_path / "DONE", folder / "DONE")
    assert told() is BackupDamaged


def test_a_crowd_of_files_is_refused_at_once(offered, told):
    folder, _pool = offered
    for number in range(times(500, 100_000)):
        (folder / f"{number}").touch()
    assert told() is BackupDamaged


def test_a_set_without_its_last_file_is_refused(offered, told):
    folder, _pool = offered
    (folder / "DONE").unlink()
    assert told() is BackupUnfinished


@pytest.mark.parametrize("seed", range(times(6, 200)))
def test_r6_a_flipped_bit_anywhere_is_found(offered, told, seed):
    folder, pool = offered
    files = sorted([*folder.iterdir(), *pool.rglob("*.bin")])
    path = files[seed % len(files)]
    raw = bytearray(path.read_bytes())
    raw[(seed * 7919 + 13) % len(raw)] ^= 1 << seed % 8
    path.write_bytes(raw)
    assert told() in {BackupDamaged, BackupUnfinished}


def test_a_blob_that_is_gone_is_noticed(offered, told, salon):
    _folder, pool = offered
    (blob,) = (path.stem for path in pool.rglob("*.bin"))
    blob_path(pool, blob).unlink()
    assert told() is BackupDamaged
