"""One question on its way to a helper process of its own, and its answer on the way back."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from salon_vault.errors import HelperStopped
from ui.helper.frames import Frame, FrameBroken, read_frame, write_frame


class Talk:
    """One question on its way through one helper, on a thread of its own."""

    def __init__(self, process: "subprocess.Popen[bytes]", question: Frame) -> None:
        self.process = process
        self.over = threading.Event()
        self._question = question
        self._answer: Frame | None = None
        threading.Thread(target=self._talk, name="helper", daemon=True).start()

    def answer(self) -> Frame:
        """Return what the helper said; raise HelperStopped if it said nothing."""
        if self._answer is None:
            raise HelperStopped
        return self._answer

    def _talk(self) -> None:
        # The question's end of the pipe stays open until the answer is here: its closing is
        # how a helper learns that this process has gone.
        with self.process as process:
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                write_frame(process.stdin, self._question)
                self._answer = read_frame(process.stdout)
            except (OSError, FrameBroken):
                process.kill()
            finally:
                self._question = Frame()
                _close(process)
        self.over.set()


def started(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    """Start a helper; raise HelperStopped if there is none."""
    surroundings = dict(os.environ)
    if sys.platform == "linux":
        surroundings["QT_QPA_PLATFORM"] = "offscreen"
    try:
        return subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings,
            cwd=Path(__file__).resolve().parents[2],
        )
    except OSError as error:
        raise HelperStopped from error


def _close(process: "subprocess.Popen[bytes]") -> None:
    assert process.stdin is not None
    try:
        process.stdin.close()
    except OSError:
        process.kill()  # what was left in the pipe has nobody to read it
    try:
        process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        process.kill()
