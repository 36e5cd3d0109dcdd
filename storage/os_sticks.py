"""Where the plugged-in sticks lie, as this system tells it."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from storage.os_drives import NETWORK_TYPES, mounts_of

type Sticks = Callable[[], Sequence[Path]]
"""Where the plugged-in sticks lie at this moment."""

SHELVES = (Path("/media"), Path("/run/media"), Path("/mnt"))
"""Below these, Linux desktops and people mount what is plugged in."""

if sys.platform == "win32":
    import ctypes
    import string

    DRIVE_REMOVABLE = 2

    def plugged_in() -> list[Path]:
        """Return the roots of removable drives. Written, not yet run."""
        present = ctypes.windll.kernel32.GetLogicalDrives()
        letters = [x for bit, x in enumerate(string.ascii_uppercase) if present >> bit & 1]
        roots = [f"{letter}:\\" for letter in letters]
        kinds = ctypes.windll.kernel32.GetDriveTypeW
        return [Path(root) for root in roots if kinds(root) == DRIVE_REMOVABLE]

elif sys.platform == "darwin":

    def plugged_in() -> list[Path]:
        """Return what is mounted below ``/Volumes``. Written, not yet run."""
        return [place for place in Path("/Volumes").iterdir() if place.is_mount()]

else:

    def plugged_in() -> list[Path]:
        """Return the mount points of sticks, in the order they were plugged in."""
        told = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        return sticks_among(mounts_of(told))


def sticks_among(mounts: list[tuple[str, str]]) -> list[Path]:
    """Return the (mount point, file system) pairs that look like sticks, each place once."""
    places = (Path(point) for point, kind in mounts if kind not in NETWORK_TYPES)
    found = (place for place in places if any(place.is_relative_to(s) for s in SHELVES))
    return list(dict.fromkeys(found))
