"""
What a program of the system says when it is asked; nothing is passed through a shell.

It is looked for where the system keeps its own, never along the search path: Windows begins
that with the folder one happens to be in, where anybody may have laid a ``powershell.exe``.
"""

import os
import subprocess
import sys
from pathlib import Path

AT_MOST = 6
"""Seconds that one probe may take."""

LONGEST = 1024 * 1024
"""Characters that are read of an answer."""


if sys.platform == "win32":
    import ctypes

    ENDING = ".exe"

    def _places() -> list[Path]:
        """Ask the system itself: its environment variables are whoever's started us."""
        told = ctypes.create_unicode_buffer(260)
        ctypes.windll.kernel32.GetSystemDirectoryW(told, len(told))
        return [Path(told.value), Path(told.value) / "WindowsPowerShell" / "v1.0"]

else:
    ENDING = ""

    def _places() -> list[Path]:
        return [Path(place) for place in ("/usr/bin", "/bin", "/usr/sbin", "/sbin")]


def program_at(program: str) -> Path | None:
    """Return where the system has its ``program``; a whole path stands for itself."""
    whole = Path(program)
    if whole.is_absolute():
        return whole if whole.is_file() else None
    found = (place / f"{program}{ENDING}" for place in _places())
    return next((path for path in found if path.is_file()), None)


def said(program: str, *words: str) -> str | None:
    """Return what ``program`` printed; None if there is none, it failed, or it took long."""
    found = program_at(program)
    if found is None:
        return None
    try:
        answer = subprocess.run(  # noqa: S603 - a program of the system, fixed words
            [str(found), *words],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=AT_MOST,
            check=True,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "LC_ALL": "C", "LANG": "C"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout[:LONGEST]
