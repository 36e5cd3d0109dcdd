"""What tests of screens may ask for: a line to a real vault, and a watchdog."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from storage.door import VaultDoor
from ui import theme
from ui.line import Line

LONGEST_GAP = 0.050
"""Seconds for which the screen may not react."""

SLOW_ON_PURPOSE = Path(__file__).with_name("slow_on_purpose.txt")


class Watchdog:
    """Measures how long the event loop did not come round."""

    def __init__(self):
        self.longest = 0.0
        self._last = None
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._look)

    def start(self):
        self.longest, self._last = 0.0, None
        self._timer.start()

    def stop(self):
        self._timer.stop()

    def _look(self):
        now = time.perf_counter()
        if self._last is not None:
            self.longest = max(self.longest, now - self._last)
        self._last = now


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


@pytest.fixture(autouse=True)
def worn(qapp):
    """Let every test look at the program as people do."""
    theme.wear(theme.Theme(), qapp)


@pytest.fixture
def complaints():
    """What the program told people went wrong."""
    return []


@pytest.fixture
def line(qapp, world, complaints):
    """A line nobody has unlocked a vault on."""
    line = Line(world, lambda asker, error: complaints.append(error))
    yield line
    assert line.hang_up(10)
    QApplication.sendPostedEvents()


@pytest.fixture
def line_of(qtbot, line, salon, clock):
    """Have somebody of this tier unlock the salon's vault on the line."""

    def line_of(tier):
        def unlock():
            door = VaultDoor(salon.folder, clock=clock)
            return door.open_with_identity(salon.people[tier], salon.identity(tier))

        seated = []
        line.open(unlock, line).then(seated.append)
        qtbot.waitUntil(lambda: bool(seated), timeout=10_000)
        return line

    return line_of
