"""A vault does not lie on a share, nor where a sync program copies it away."""

from pathlib import Path

import pytest

from salon_vault.errors import FolderRefused
from storage.folders import check_folder
from storage.os_drives import mounts_of, type_at

MOUNTINFO = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /srv/salon rw,relatime shared:2 - cifs //nas/salon rw
41 22 0:36 / /media/My\\040Stick rw - vfat /dev/sdb1 rw
42 40 8:2 / /srv/salon/local rw - ext4 /dev/sdc1 rw
43 22 0:40 / /mnt/far rw - fuse.sshfs desk@far: rw
44 22 0:41 / /mnt/far rw - tmpfs tmpfs rw
45 22 0:42 / /mnt/caf\u00e9 rw - nfs4 host:/ rw
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/var/lib/Salon.svault", "ext4"),
        ("/srv/salon/Salon.svault", "cifs"),
        ("/srv/salonette/Salon.svault", "ext4"),
        ("/srv/salon/local/Salon.svault", "ext4"),
        ("/media/My Stick/Salon.svault", "vfat"),
        ("/mnt/far/Salon.svault", "tmpfs"),
        ("/mnt/caf\u00e9/Salon.svault", "nfs4"),
    ],
)
def test_the_nearest_and_latest_mount_says_where_a_folder_lies(place, kind):
    assert type_at(Path(place), mounts_of(MOUNTINFO)) == kind


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Salon Lotus", "OneDrive"),
        ("Dropbox (Personal)", "Dropbox"),
        ("dropbox", "Dropbox"),
        ("GoogleDrive-salon@example.org", "Google Drive"),
        ("Google Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Mobile Documents", "iCloud"),
        ("iCloudDrive", "iCloud"),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path, folder, program):
    place = tmp_path / folder / "papers" / "Salon.svault"
    place.mkdir(parents=True)
    with pytest.raises(FolderRefused) as refusal:
        check_folder(place)
    assert (refusal.value.why, refusal.value.program) == ("synced", program)
    check_folder(place, insist=True)


@pytest.mark.parametrize(
    ("marker", "program"),
    [
        (".dropbox", "Dropbox"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_2f61a1b3.db", "Nextcloud"),
        (".stfolder", "Syncthing"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    ],
)
def test_a_synced_folder_is_known_by_what_lies_in_it(tmp_path, marker, program):
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / marker).touch()
    with pytest.raises(FolderRefused) as refusal:
        check_folder(tmp_path / "records" / "not there yet" / "Salon.svault")
    assert (refusal.value.why, refusal.value.program) == ("synced", program)


def test_a_link_into_a_synced_folder_is_followed(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "records").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(FolderRefused):
        check_folder(tmp_path / "records" / "Salon.svault")


@pytest.mark.parametrize("folder", ["Salon.svault", "Dropboxes", "My OneDriveless", "Synced"])
def test_an_ordinary_folder_is_taken(tmp_path, folder):
    (tmp_path / folder).mkdir()
    check_folder(tmp_path / folder)
