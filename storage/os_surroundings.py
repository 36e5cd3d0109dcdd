"""
What this PC tells of itself without special rights: its disk, updates, firewall, printers.

Every probe that fails leaves a None; nothing here raises, and nothing is changed. Linux has
been run; Windows and macOS are written, not yet run.
"""

import shutil
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from salon_vault.checkup.surroundings import Seen
from storage.folders import syncing_program
from storage.os_drives import network_drive

if sys.platform == "win32":
    from storage.os_surroundings_windows import look_around
elif sys.platform == "darwin":
    from storage.os_surroundings_macos import look_around
else:
    from storage.os_surroundings_linux import look_around


class ThisPC:
    """The PC on which this program runs."""

    def look(self, folder: Path) -> Seen:
        """Return what can be seen from ``folder``; takes seconds at worst."""
        place = folder.resolve()
        seen = look_around(place)
        with suppress(OSError):
            seen = replace(seen, free_bytes=shutil.disk_usage(place).free)
        with suppress(OSError):
            seen = replace(seen, network_drive=network_drive(place))
        return replace(seen, synced_by=syncing_program(place))
