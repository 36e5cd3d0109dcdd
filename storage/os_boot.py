"""Which start of the PC this is, so that the log shows when its clock was set between two."""

import secrets
from functools import cache
from pathlib import Path

_LINUX = Path("/proc/sys/kernel/random/boot_id")


@cache
def boot_id() -> str:
    """
    Return 16 hex digits that stay the same until the PC starts again.

    Where the system does not tell (Windows, macOS), they stay the same for this process.
    """
    try:
        told = _LINUX.read_text("ascii")
    except OSError:
        return secrets.token_hex(8)
    return told.replace("-", "").strip()[:16]
