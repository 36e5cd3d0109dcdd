"""R29: whatever is offered as a set and is none is refused before one byte is written."""

import os
import shutil
import zipfile

import pytest

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.backup.use_cases import stage_backup
from salon_vault.compartments import Compartment
from salon_vault.errors import VaultError
from salon_vault.staff.model import Tier
from storage.backup.manifest_json import done_bytes
from storage.backup.opening import by_password, open_set
from storage.backup.places import MOST_ENTRIES, STAGING, blob_path, pool_of
from storage.canonical import canonical, from_canonical
from tests.faults.scale import times
from tests.vaults import Patient

CROWD = times(quick=2_000, full=100_000)


@pytest.fixture
def offered(salon, seat, counter, tmp_path):
    """Copy a sound set and its blobs, for a stranger to work on; return its folder."""
    desk = seat(Tier.OWNER)
    desk.vault.blobs.keep(Compartment.SALON, b"photo" * 1000)
    name = desk.run(stage_backup, Patient()).name
    counter.clear()
    shutil.copytree(pool_of(salon.folder), tmp_path / "usb" / "blobs")
    return shutil.copytree(salon.folder / STAGING / name, tmp_path / "usb" / "sets" / name)


@pytest.fixture
def refused(salon, tmp_path):
    """``refused(folder)``: what is said when the owner opens it; nothing must be written."""
    room = tmp_path / "room"
    room.mkdir()
    owner = by_password(salon.people[Tier.OWNER], salon.password)

    def refused(folder, pool=tmp_path / "usb" / "blobs"):
        try:
            open_set(folder, pool, owner, room, Patient()).close()
        except VaultError as error:
            assert list(room.iterdir()) == []
            return type(error)
        return None

    return refused


def test_control_the_sound_set_opens(offered, refused):
    assert refused(offered) is None


STRANGE = ["CON", "a:b", "C:evil", "db.sqlite ", "DB.sqlite", "db.sqlite.", "..evil", "x\\y"]


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_name_beside_the_three_is_refused(offered, refused, name):
    (offered / name).write_bytes(b"x")
    assert refused(offered) is BackupDamaged


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_name_instead_of_one_of_the_three_is_refused(offered, refused, name):
    (offered / "db.sqlite").rename(offered / name)
    assert refused(offered) is BackupDamaged


@pytest.mark.parametrize("name", ["BACKUP.json", "db.sqlite", "DONE"])
def test_links_of_any_kind_are_refused(offered, refused, tmp_path, name):
    elsewhere = tmp_path / "elsewhere"
    (offered / name).rename(elsewhere)
    (offered / name).symlink_to(elsewhere)
    assert refused(offered) is BackupDamaged
    (offered / name).unlink()
    os.link(elsewhere, offered / name)
    assert refused(offered) is BackupDamaged
    (offered / name).unlink()
    (offered / name).mkdir()
    assert refused(offered) is BackupDamaged


def test_a_pipe_that_would_never_end_is_refused(offered, refused):
    (offered / "BACKUP.json").unlink()
    os.mkfifo(offered / "BACKUP.json")
    assert refused(offered) is BackupDamaged


def test_a_folder_that_leads_elsewhere_is_refused(offered, refused, tmp_path):
    (tmp_path / "set").symlink_to(offered)
    assert refused(tmp_path / "set") is BackupDamaged
    real = tmp_path / "usb" / "blobs"
    real.rename(tmp_path / "real")
    real.symlink_to(tmp_path / "real")
    assert refused(offered) is BackupDamaged


def test_blobs_that_lead_elsewhere_are_refused(offered, refused, tmp_path):
    pool = tmp_path / "usb" / "blobs"
    (folder,) = pool.iterdir()
    folder.rename(tmp_path / "real")
    folder.symlink_to(tmp_path / "real")
    assert refused(offered) is BackupDamaged
    folder.unlink()
    (tmp_path / "real").rename(folder)
    (blob,) = folder.iterdir()
    os.link(blob, tmp_path / "second name")
    assert refused(offered) is BackupDamaged


def test_a_crowd_of_files_is_refused_without_reading_their_names(offered, refused):
    for number in range(CROWD):
        (offered / f"._{number}").touch()
    assert refused(offered) is BackupDamaged
    assert CROWD > MOST_ENTRIES


def test_what_systems_leave_in_folders_does_no_harm(offered, refused):
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "._BACKUP.json"):
        (offered / name).write_bytes(b"x")
    assert refused(offered) is None


def test_archives_are_refused(offered, refused, tmp_path):
    archive = tmp_path / f"{offered.name}.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in offered.iterdir():
            packed.write(path, f"../{path.name}")
    assert refused(archive) is BackupDamaged
    shutil.copy(archive, offered / "db.sqlite")
    assert refused(offered) is BackupDamaged


def test_a_set_without_its_last_file_is_called_unfinished(offered, refused):
    (offered / "DONE").unlink()
    assert refused(offered) is BackupUnfinished


PATHS = ["../../../etc/passwd", "/etc/passwd", "C:\\evil", "CON", "a:b", "AA" * 16, "..", ""]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("place", ["blobs", "database", "set"])
def test_names_in_the_manifest_are_never_paths(offered, refused, path, place):
    manifest = offered / "BACKUP.json"
    found = from_canonical(manifest.read_bytes(), 10**7)
    if place == "blobs":
        found["blobs"][0][0] = path
    elif place == "database":
        found["database"]["file"] = path
    else:
        found["set"] = path
    raw = canonical(found)
    manifest.write_bytes(raw)
    (offered / "DONE").write_bytes(done_bytes(raw))
    assert refused(offered) is BackupDamaged


def test_the_blob_that_a_path_would_name_is_never_looked_for(tmp_path):
    assert blob_path(tmp_path, "ab" * 16).parent.parent == tmp_path
