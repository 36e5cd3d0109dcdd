"""What the PC tells of itself: real outputs of systems, read strictly; and this very PC."""

import gzip
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from salon_vault.checkup.surroundings import Seen, Swap, System
from storage.os_commands import said
from storage.os_linux_disks import device_is_encrypted, disk_is_encrypted, swap_of
from storage.os_surroundings import ThisPC
from storage.os_surroundings_linux import (
    disk_health,
    firewall,
    prints_kept,
    updated_on,
)
from storage.os_surroundings_macos import (
    day_in,
    disk_fails,
    firewall_is_on,
    gatekeeper_is_on,
    swap_in,
    vault_is_on,
)
from storage.os_surroundings_windows import seen_in

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc and /sys")

MOUNTS = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 {root} / / rw,relatime - ext4 /dev/mapper/root rw
31 27 254:3 / /data rw,relatime - ext4 /dev/mapper/data rw
33 27 0:40 / /run rw - tmpfs tmpfs rw
35 27 0:52 / /srv/my\\040salon rw - zfs pool/salon rw
36 27 8:2 / /srv/Zdjęcia\\040沙龙 rw,relatime - ext4 /dev/sda2 rw
"""

SWAPS = """\
Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority
/dev/dm-1                               partition\t8388604\t0\t-2
"""

HISTORY = """
Start-Date: 2026-10-30  06:11:02
Commandline: /usr/bin/unattended-upgrade
Upgrade: libssl3:amd64 (3.0.15-1, 3.0.16-1), openssl:amd64 (3.0.15-1, 3.0.16-1)
End-Date: 2026-10-30  06:11:09

Start-Date: 2026-11-12  16:02:11
Commandline: apt install vlc
Install: vlc:amd64 (3.0.21-0)
End-Date: 2026-11-12  16:02:40
"""

DPKG = """\
2026-11-03 06:20:11 startup archives unpack
2026-11-03 06:20:12 upgrade tzdata:all 2026a-0 2026b-0
2026-11-12 16:02:30 install vlc:amd64 <none> 3.0.21-0
"""

UDISKS = """\
/org/freedesktop/UDisks2/drives/Samsung_SSD_870_EVO_500GB_S6PX:
  org.freedesktop.UDisks2.Drive.Ata:
    SmartEnabled:               true
    SmartFailing:               {failing}
    SmartPowerOnSeconds:        91378800
    SmartSelftestStatus:        success
  org.freedesktop.UDisks2.Drive:
    Model:                      Samsung SSD 870 EVO 500GB
"""

WINDOWS = (
    '{"antivirus":[397568],"kept":0,"vault":1,"firewall":["True","True","True"],'
    '"health":["Healthy"],"system":1,"updated":"2026-11-11","clock":"Manual","waiting":2}'
)


@pytest.fixture
def root(tmp_path):
    """Lay out a root folder: ``root({"etc/x": "text"}, {"sys/link": "target"})``."""

    def root(files, links=None):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        for name, target in (links or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(target)
        return tmp_path

    return root


DISKS = {
    "sys/devices/sda/dev": "8:0",
    "sys/devices/sda2/dev": "8:2",
    "sys/devices/dm-0/dev": "254:0",
    "sys/devices/dm-0/dm/uuid": "CRYPT-LUKS2-0f9e-luks",
    "sys/devices/dm-1/dev": "254:1",
    "sys/devices/dm-1/dm/uuid": "LVM-aaaa-root",
    "sys/devices/dm-3/dev": "254:3",
    "sys/devices/dm-3/dm/uuid": "LVM-bbbb-home",
}
LINKS = {
    "sys/dev/block/8:2": "../../devices/sda2",
    "sys/dev/block/254:0": "../../devices/dm-0",
    "sys/dev/block/254:1": "../../devices/dm-1",
    "sys/dev/block/254:3": "../../devices/dm-3",
    "sys/class/block/dm-1": "../../devices/dm-1",
    "sys/devices/dm-1/slaves/dm-0": "../../dm-0",
    "sys/devices/dm-3/slaves/sda2": "../../sda2",
}


@needs_linux
def test_a_volume_upon_luks_is_encrypted_and_one_beside_it_is_not(root):
    pc = root({**DISKS, "proc/self/mountinfo": MOUNTS.format(root="254:1")}, LINKS)

    assert device_is_encrypted("254:0", pc) is True
    assert disk_is_encrypted(Path("/var/lib"), pc) is True
    assert disk_is_encrypted(Path("/data/Salon.svault"), pc) is False
    assert disk_is_encrypted(Path("/srv/Zdjęcia 沙龙/Salon.svault"), pc) is False


@needs_linux
@pytest.mark.parametrize("folder", ["/run/x", "/srv/my salon/x"])
def test_where_no_device_can_be_found_nothing_is_claimed(root, folder):
    pc = root({**DISKS, "proc/self/mountinfo": MOUNTS.format(root="8:2")}, LINKS)

    assert disk_is_encrypted(Path(folder), pc) is None


@needs_linux
def test_a_pc_without_proc_tells_nothing(tmp_path):
    assert disk_is_encrypted(Path("/data"), tmp_path) is None
    assert swap_of(tmp_path) is None


@needs_linux
@pytest.mark.parametrize(
    ("lines", "swap"),
    [
        (SWAPS, Swap.ENCRYPTED),
        (SWAPS.replace("/dev/dm-1", "/dev/zram0"), Swap.ENCRYPTED),
        (SWAPS.replace("/dev/dm-1", "/data/swapfile"), Swap.PLAIN),
        (SWAPS + "/swapfile file 8 0 -3\n", Swap.ENCRYPTED),
        (SWAPS.splitlines()[0] + "\n", Swap.NOWHERE),
        (SWAPS.replace("/dev/dm-1", "/dev/dm-9"), None),
    ],
)
def test_swap_is_what_lies_under_it(root, lines, swap):
    mounts = MOUNTS.format(root="254:1")
    pc = root({**DISKS, "proc/self/mountinfo": mounts, "proc/swaps": lines}, LINKS)

    assert swap_of(pc) is swap


def test_the_newest_upgrade_in_any_log_counts_and_an_install_does_not(root):
    pc = root({"var/log/apt/history.log": HISTORY})
    assert updated_on(pc) == date(2026, 10, 30)

    pc = root({"var/log/dpkg.log": DPKG})
    assert updated_on(pc) == date(2026, 11, 3)


def test_logs_that_were_packed_away_are_read_and_broken_ones_passed_over(root):
    pc = root({"var/log/apt/history.log.1.gz": gzip.compress(HISTORY.encode())})
    assert updated_on(pc) is not None

    pc = root({"var/log/apt/history.log.1.gz": b"no gzip"})
    assert updated_on(pc) is None


@pytest.mark.parametrize(
    ("files", "links", "on"),
    [
        ({"etc/ufw/ufw.conf": "# ufw\nENABLED=yes\nLOGLEVEL=low\n"}, {}, True),
        ({"etc/ufw/ufw.conf": "ENABLED=no\n"}, {}, False),
        (
            {},
            {"etc/systemd/system/multi-user.target.wants/firewalld.service": "/usr/x.service"},
            True,
        ),
        ({}, {}, None),
    ],
)
def test_a_firewall_that_starts_with_the_pc_is_on(root, files, links, on):
    assert firewall(root(files, links)) is on


@pytest.mark.parametrize(
    ("files", "kept"),
    [
        ({}, False),
        ({"etc/cups/cupsd.conf": "LogLevel warn\n"}, True),
        ({"etc/cups/cupsd.conf": "PreserveJobFiles No\n"}, False),
        ({"etc/cups/cupsd.conf": "  PreserveJobFiles 3600\n"}, True),
    ],
)
def test_cups_keeps_documents_for_a_day_unless_told_not_to(root, files, kept):
    assert prints_kept(root(files)) is kept


def test_udisks_tells_health_and_hours_of_a_disk():
    assert disk_health(UDISKS.format(failing="false")) == (False, 25383)
    assert disk_health(UDISKS.format(failing="true")) == (True, 25383)
    assert disk_health("") == (None, None)


def test_one_answer_of_powershell_tells_everything_about_windows():
    assert seen_in(WINDOWS) == Seen(
        system=System.WINDOWS,
        disk_encrypted=True,
        swap=Swap.ENCRYPTED,
        updated_on=date(2026, 11, 11),
        firewall=True,
        antivirus=True,
        disk_failing=False,
        prints_waiting=2,
        prints_kept=False,
        clock_set=True,
    )


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"vault":1', '"vault":2', {"disk_encrypted": False}),
        ('"vault":1', '"vault":5', {"disk_encrypted": False}),
        ('"vault":1', '"vault":null', {"disk_encrypted": None}),
        ('"True","True","True"', '"True","False","True"', {"firewall": False}),
        ("397568", "393472", {"antivirus": False}),
        ("397568", "397584", {"antivirus": False}),
        ("Healthy", "Warning", {"disk_failing": True}),
        ('"kept":0', '"kept":1', {"prints_kept": True}),
        ("Manual", "Disabled", {"clock_set": False}),
    ],
)
def test_every_answer_of_windows_is_heard(before, after, told):
    found = seen_in(WINDOWS.replace(before, after))

    assert {name: getattr(found, name) for name in told} == told


@pytest.mark.parametrize("told", ["", "null", "[]", "{}", "Access denied", '{"vault":"x"}'])
def test_windows_that_answers_nothing_useful_tells_nothing(told):
    assert seen_in(told) == Seen(system=System.WINDOWS)


def test_macos_is_read_line_by_line():
    swap = "vm.swapusage: total = 2048.00M  used = 1.00M  free = 2047.00M  (encrypted)"

    assert vault_is_on("FileVault is On.\n") is True
    assert vault_is_on("FileVault is Off.\n") is False
    assert swap_in(swap) is Swap.ENCRYPTED
    assert day_in("2026-11-02 08:14:55 +0000\n") == date(2026, 11, 2)
    assert firewall_is_on("Firewall is enabled. (State = 1)\n") is True
    assert gatekeeper_is_on("assessments enabled\n") is True
    assert disk_fails("   SMART Status:              Verified\n") is False
    nothing = [each("") for each in (vault_is_on, swap_in, day_in, firewall_is_on, disk_fails)]
    assert nothing == [None] * 5


def test_a_program_that_is_not_there_or_fails_says_nothing():
    assert said("no-such-program-here") is None
    assert said(sys.executable, "-c", "raise SystemExit(3)") is None
    assert said(sys.executable, "-c", "print('well')") == "well" + os.linesep


@needs_linux
def test_a_program_laid_in_the_search_path_is_not_asked(tmp_path):
    (tmp_path / "lpstat-of-ours").write_text("#!/bin/sh\necho planted\n")
    (tmp_path / "lpstat-of-ours").chmod(0o755)
    asks = "from storage.os_commands import said; print(said('lpstat-of-ours'))"
    told = subprocess.run(
        [sys.executable, "-c", asks],
        env={**os.environ, "PATH": f"{tmp_path}:/usr/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "None\n"


@needs_linux
def test_this_pc_tells_what_it_can(salon):
    seen = ThisPC().look(salon.folder)

    assert seen.system is System.LINUX
    assert seen.free_bytes > 0
    assert (seen.synced_by, seen.network_drive) == ("", "")
    assert isinstance(seen.swap, Swap | None)
