"""What the operating system is told about this process: no dumps, and how it starts again."""

import ctypes
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]


def own_command(*words: str) -> list[str]:
    """Return the command that starts this program with ``words``, frozen or from source."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-m", "salon_vault", *words]


def keep_temporary_files_in_memory() -> None:
    """Let what the print system spools lie in memory, where this system has such a folder."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if folder and os.access(folder, os.W_OK):
        os.environ["TMPDIR"] = folder
        tempfile.tempdir = None


if sys.platform == "win32":
    # Written, not yet run.

    _NO_CRASH_BOX = 0x0001 | 0x0002
    _ANY_PROCESS = 0xFFFFFFFF

    def close_to_others() -> None:
        """Switch off the system's crash box, which would offer to send a dump."""
        ctypes.windll.kernel32.SetErrorMode(_NO_CRASH_BOX)

    def become(command: Sequence[str]) -> NoReturn:
        """Start ``command`` with leave to come to the front, and end at once."""
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
        _spawn(command)

else:
    import resource

    _PR_SET_DUMPABLE = 4

    def close_to_others() -> None:
        """
        Switch core dumps off, and on Linux keep other programs of this user out of the memory.

        An exec undoes the second, so every start does it again.
        """
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

    def become(command: Sequence[str]) -> NoReturn:
        """Put a new process in the place of this one; nothing of its memory stays."""
        if sys.platform == "darwin":
            _spawn(command)  # the window system does not survive an exec; written, not yet run
        os.execv(command[0], list(command))  # noqa: S606 - our own program, no shell


def _spawn(command: Sequence[str]) -> NoReturn:
    subprocess.Popen(command, close_fds=True)  # noqa: S603 - our own program
    os._exit(0)
