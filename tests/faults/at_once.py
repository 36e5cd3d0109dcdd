"""Runs of a program that is loaded already, under strace from its first call."""

import atexit
import json
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def strace() -> str:
    """Return the name of strace; tests that need it must not be skipped without it."""
    assert shutil.which("strace"), "strace is missing: apt-get install strace"
    return "strace"


def bare() -> dict[str, str]:
    """Return surroundings in which a program writes nothing of its own to the disk."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


class Loaded:
    """A program that waits, with all it needs, and begins as often as it is asked to."""

    def __init__(self, python: str, module: str) -> None:
        self.program = python, module
        self._process = subprocess.Popen(
            [python, "-m", "tests.faults.loaded", module],
            cwd=ROOT,
            env=bare(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, how: list[str | Path], words: list[str]) -> tuple[int, bytes]:
        """Run it under strace; return its exit code, below 0 for a signal, and its output."""
        with tempfile.NamedTemporaryFile() as output:
            print(json.dumps([words, output.name]), file=self._process.stdin, flush=True)
            child = self._answer()
            tracing = [strace(), "-f", "-p", str(child), *how]
            with subprocess.Popen(tracing, stderr=subprocess.PIPE, text=True) as tracer:
                told = tracer.stderr.readline()
                assert "attached" in told, told
                os.kill(child, signal.SIGCONT)
                code = self._answer()
            return code, Path(output.name).read_bytes()

    def _answer(self) -> int:
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """Let it go."""
        self._process.communicate()


_waiting: list[Loaded] = []


def loaded(python: str, module: str) -> Loaded:
    """Return a program to run; the one that waited before is let go."""
    if not _waiting or _waiting[-1].program != (python, module):
        let_go()
        _waiting.append(Loaded(python, module))
    return _waiting[-1]


@atexit.register
def let_go() -> None:
    """Let go of the program that waits."""
    while _waiting:
        _waiting.pop().close()
