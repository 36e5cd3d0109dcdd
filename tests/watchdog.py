"""Whether the screen stood still: a fixture for tests of screens and for journeys."""

import time
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

LONGEST_GAP = 0.050
"""Seconds for which the screen may not react."""

SLOW_ON_PURPOSE = Path(__file__).with_name("slow_on_purpose.txt")


def kept_waiting():
    """Return the seconds our threads were ready to run and other programs ran instead."""
    waited = 0
    for task in Path("/proc/self/task").glob("*/schedstat"):
        with suppress(OSError):  # a thread that ended meanwhile
            waited += int(task.read_text("ascii").split()[1])
    return waited / 1e9


class Watchdog:
    """
    Measures how long the event loop did not come round, other programs' turns left out.

    On systems that do not say whose turn it was, every gap is ours.
    """

    def __init__(self):
        self.longest = 0.0
        self._last = None
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._look)

    def start(self):
        """Begin anew; what was slow until now is forgotten."""
        self.longest, self._last = 0.0, None
        self._timer.start()

    def stop(self):
        self._timer.stop()

    def _look(self):
        now, waited = time.perf_counter(), kept_waiting()
        if self._last is not None:
            before, waited_before = self._last
            others = max(0.0, waited - waited_before)
            self.longest = max(self.longest, now - before - others)
        self._last = time.perf_counter(), waited


def slow_on_purpose():
    """Return the tests whose event loop may stand still, as they are checked in."""
    lines = SLOW_ON_PURPOSE.read_text("utf-8").splitlines()
    return {line.split("#")[0].strip() for line in lines} - {""}


@pytest.fixture
def watchdog(qapp, request):
    """Fail the test if the event loop stands still for more than 50 ms while this watches."""
    dog = Watchdog()
    dog.start()
    yield dog
    dog.stop()
    if request.node.name.split("[")[0] not in slow_on_purpose():
        assert dog.longest <= LONGEST_GAP, f"the screen stood still for {dog.longest:.3f} s"
