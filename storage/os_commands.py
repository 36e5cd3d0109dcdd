"""What a program of the system says when it is asked; nothing is passed through a shell."""

import os
import shutil
import subprocess

AT_MOST = 6
"""Seconds that one probe may take."""

LONGEST = 1024 * 1024
"""Characters that are read of an answer."""


def said(program: str, *words: str) -> str | None:
    """Return what ``program`` printed; None if there is none, it failed, or it took long."""
    found = shutil.which(program)
    if found is None:
        return None
    try:
        answer = subprocess.run(  # noqa: S603 - a program of the system, fixed words
            [found, *words],
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
