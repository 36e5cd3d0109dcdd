"""How a whole process is started, listened to, and timed."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

TIMEOUT = 120


def command(name: str, *words: str) -> list[str]:
    """Return the command line of one of ``benchmarks.children``."""
    return [sys.executable, "-m", f"benchmarks.children.{name}", *words]


def until_it_speaks(words: Sequence[str], compiled: Path) -> float:
    """
    Return the milliseconds from starting a process until its first line of output.

    What Python compiles is kept below ``compiled``, as an installed program has it beside it:
    the first start is slower and does not count.
    """
    begun = time.perf_counter()
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_surroundings(compiled)
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        spoken = process.stdout.readline()
        taken = (time.perf_counter() - begun) * 1000
        complaint = process.stderr.read()
    if process.returncode or not spoken:
        raise RuntimeError(complaint.decode("utf-8", "replace"))
    return taken


def answer_of(words: Sequence[str], compiled: Path, said: str = "") -> str:
    """Return what a process says until its end, when it is told ``said``."""
    done = subprocess.run(
        words,
        input=said,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        env=_surroundings(compiled),
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def _surroundings(compiled: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ours = {"PYTHONUTF8": "1", "PYTHONPYCACHEPREFIX": str(compiled)}
    return {"QT_QPA_PLATFORM": "offscreen", **kept, **ours}
