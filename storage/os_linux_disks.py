"""What lies under a folder on Linux: which devices, and whether one of them encrypts."""

import os
import struct
import sys
from pathlib import Path

from salon_vault.checkup.surroundings import Swap
from storage.os_drives import mount_point

CRYPT = "CRYPT-"
"""How device-mapper ids of LUKS and plain dm-crypt begin."""

IN_MEMORY = frozenset({"tmpfs", "ramfs"})
DEVICELESS = frozenset({"overlay", "zfs", "fuse", "9p", "virtiofs"})
"""File systems behind which no device can be found from here."""

_GET_FLAGS = 0x80086601
"""FS_IOC_GETFLAGS of linux/fs.h."""
_ENCRYPTED = 0x0800
"""FS_ENCRYPT_FL: fscrypt encrypts what lies in this folder."""


def disk_is_encrypted(folder: Path, root: Path) -> bool | None:
    """Tell whether dm-crypt or fscrypt lies under ``folder``; None where it cannot be told."""
    if root == Path("/") and _fscrypt(folder):
        return True
    try:
        told = (root / "proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        number = _device_of(folder, told)
    except OSError:
        return None
    return None if number is None else device_is_encrypted(number, root)


def device_is_encrypted(number: str, root: Path) -> bool | None:
    """Tell whether a device ``major:minor``, or every device below it, is dm-crypt."""
    device = root / "sys/dev/block" / number
    if not device.exists():
        return None
    try:
        if (device / "dm/uuid").read_text("ascii").startswith(CRYPT):
            return True
    except (OSError, ValueError):
        pass  # no device-mapper
    below = [_number(each) for each in (device / "slaves").glob("*")]
    if not below:
        return False
    return all(number and device_is_encrypted(number, root) for number in below)


def swap_of(root: Path) -> Swap | None:
    """Return where memory goes that finds no room, from /proc/swaps."""
    try:
        lines = (root / "proc/swaps").read_text("utf-8", "replace").splitlines()[1:]
    except OSError:
        return None
    places = [line.split()[0] for line in lines if line.strip()]
    if not places:
        return Swap.NOWHERE
    told = [_swap_is_encrypted(place, root) for place in places]
    if None in told:
        return None
    return Swap.ENCRYPTED if all(told) else Swap.PLAIN


def _swap_is_encrypted(place: str, root: Path) -> bool | None:
    name = place.removeprefix("/dev/")
    if name.startswith("zram"):
        return True  # stays in memory, compressed
    if name != place:
        number = _number(root / "sys/class/block" / name)
        return device_is_encrypted(number, root) if number else None
    return disk_is_encrypted(Path(place), root)


def _device_of(folder: Path, mountinfo: str) -> str | None:
    """Return ``major:minor`` of the device under ``folder``, as mountinfo tells it."""
    best: tuple[int, str | None] = (-1, None)
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        point = mount_point(before)
        kind, source = (*after.split(" "), "")[:2]
        if folder.is_relative_to(point) and len(Path(point).parts) >= best[0]:
            best = (len(Path(point).parts), _number_of(before.split(" ")[2], kind, source))
    return best[1]


def _number_of(number: str, kind: str, source: str) -> str | None:
    if kind in IN_MEMORY or kind.partition(".")[0] in DEVICELESS:
        return None
    if not number.startswith("0:"):
        return number
    if sys.platform == "win32":
        return None
    try:  # btrfs has numbers of its own; its source is a device all the same
        device = os.stat(source).st_rdev
    except OSError:
        return None
    return f"{os.major(device)}:{os.minor(device)}" if device else None


def _number(device: Path) -> str | None:
    try:
        return (device / "dev").read_text("ascii").strip()
    except (OSError, ValueError):
        return None


def _fscrypt(folder: Path) -> bool:
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        raw = fcntl.ioctl(descriptor, _GET_FLAGS, bytes(8))
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return bool(struct.unpack("l", raw)[0] & _ENCRYPTED)
