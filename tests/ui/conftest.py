"""What tests of screens may ask for: a line to a real vault, and a watchdog."""

import time

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salon_vault.clock import SystemClock
from storage.backup.courier import StickCourier
from storage.door import VaultDoor
from tests.watchdog import watchdog
from ui import dates, theme
from ui.around import Around
from ui.backup.carrier import Carrier
from ui.idle import Idle
from ui.line import Line
from ui.lock import Lock
from ui.preferences import Preferences
from ui.window import Window

__all__ = ["watchdog"]


LOOK_EVERY = 2
"""Milliseconds between two looks at what a test waits for."""


class EagerBot(QtBot):
    """Looks more often than every 10 ms: most of what tests wait for takes less."""

    _looking = False

    def waitUntil(self, callback, *, timeout=5000):
        self._looking = True
        try:
            super().waitUntil(callback, timeout=timeout)
        finally:
            self._looking = False

    def wait(self, ms):
        super().wait(LOOK_EVERY if self._looking else ms)


@pytest.fixture
def qtbot(qapp, request):
    """Press keys and wait, as pytest-qt does, but not longer than has to be."""
    return EagerBot(request)


@pytest.fixture(autouse=True)
def worn(qapp):
    """Let every test look at the program as people do."""
    # what the test before has left to be deleted later would be polished once more
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.wear(theme.Theme(), qapp)


@pytest.fixture(autouse=True)
def dated(clock):
    """Let screens and rules go by one clock, whatever day this PC has."""
    dates.go_by(clock.now)
    yield
    dates.go_by(SystemClock().now)


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
        if line.is_open:
            return line

        def unlock():
            door = VaultDoor(salon.folder, clock=clock)
            return door.open_with_identity(salon.people[tier], salon.identity(tier))

        seated = []
        line.open(unlock, line).then(seated.append)
        qtbot.waitUntil(lambda: bool(seated), timeout=10_000)
        return line

    return line_of


@pytest.fixture
def asked(qtbot, line):
    """Have a use case carried out by whoever sits at the line, and return what it answers."""

    def asked(case, *args):
        answers = []
        line.ask(line, case, *args).then(answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    return asked


@pytest.fixture
def plugged_in():
    """Folders that are plugged in as sticks; put one in, take one out."""
    return []


@pytest.fixture
def carrier(qapp, salon, clock, plugged_in):
    """Whoever goes to the sticks of the salon; looks when it is asked to."""
    carrier = Carrier(StickCourier(salon.folder, clock=clock, sticks=lambda: list(plugged_in)))
    yield carrier
    assert carrier.hang_up(10)
    QApplication.sendPostedEvents()


@pytest.fixture
def window_of(qtbot, qapp, line_of, carrier):
    """Open the window for somebody of this tier."""

    def window_of(tier):
        line = line_of(tier)
        idle = Idle(time.monotonic, qapp)
        lock = Lock(line, lambda: None, qapp)
        window = Window(
            line, Around(idle, lock, Preferences(), lambda _: None, lambda: None, carrier)
        )
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    windows = []
    yield window_of
    for window in windows:
        if shiboken6.isValid(window):  # a lock takes it away
            window.close()
            window.deleteLater()


@pytest.fixture
def front(qtbot):
    """Wait for a dialog of this kind to come up."""

    def front(kind):
        def there():
            tops = QApplication.topLevelWidgets()
            return [top for top in tops if isinstance(top, kind) and top.isVisible()]

        qtbot.waitUntil(lambda: bool(there()))
        return there()[0]

    return front


class StrayWindows(QObject):
    """Notes every widget that comes up as a window of its own."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def stray_windows(qapp):
    """The widgets that have come up as windows of their own, by their class."""
    stray = StrayWindows()
    qapp.installEventFilter(stray)
    yield stray.seen
    qapp.removeEventFilter(stray)
