"""The heart of the event loop: how long it did not beat, other programs' turns left out."""

import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTimer

EVERY = 5
"""Milliseconds between two beats of the loop."""


class Beat:
    """The longest time between two beats, in milliseconds."""

    def __init__(self) -> None:
        self.most = 0.0
        self._last = time.perf_counter(), _kept_waiting()
        self._timer = QTimer()
        self._timer.timeout.connect(self._hear)
        self._timer.start(EVERY)

    def _hear(self) -> None:
        now, waited = time.perf_counter(), _kept_waiting()
        before, waited_before = self._last
        gap = (now - before) * 1000 - EVERY - max(0.0, waited - waited_before)
        self.most = max(self.most, gap)
        self._last = time.perf_counter(), waited


def _kept_waiting() -> float:
    """Return the milliseconds our threads were ready to run and other programs ran instead."""
    waited = 0
    for task in Path("/proc/self/task").glob("*/schedstat"):
        with suppress(OSError):  # a thread that ended meanwhile
            waited += int(task.read_text("ascii").split()[1])
    return waited / 1e6
