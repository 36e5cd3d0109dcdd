"""A stage on which scenes play through the real windows, as a person would: keys and clicks."""

import time
from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QRadioButton,
    QWidget,
)

from tests.watchdog import Watchdog

type Ready = Callable[[], object]
"""What a scene waits for: it goes on once this returns something true."""

type Scene = Generator[Ready]

PATIENCE = 20.0
"""Seconds after which a scene that waits has failed."""

LOOK_EVERY = 4
"""Milliseconds between two looks at what a scene waits for."""

INDICATOR = 16
"""Points from the left edge of a box to tick: within its sign."""


class SceneFailed(AssertionError):
    """A scene waited in vain."""


class Stage(QObject):
    """Plays one scene; knows the window in front, takes pictures, and times the steps."""

    def __init__(
        self,
        pictures: Path | None = None,
        say: Callable[[str], object] = print,
        *,
        ends_program: bool = True,
    ) -> None:
        super().__init__()
        self.window: QWidget | None = None
        self._ends_program = ends_program
        self.failure: BaseException | None = None
        self.over = False
        self.gaps: dict[str, float] = {}
        """Longest gap of the event loop, in seconds, by what was being done."""
        self._dog = Watchdog()
        self._pictures = pictures
        self.folder = pictures.parent if pictures else Path()
        """Where a scene may lay files."""
        self._say = say
        self._count = 0
        self._begun = time.perf_counter()
        self._waiting_since = time.monotonic()
        self._ready: Ready = lambda: True
        self._scene: Scene | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)

    def enter(self, window: QWidget) -> None:
        """Hear of the window that has come up."""
        self.window = window

    def play(self, scene: Scene) -> None:
        """Begin to play; the event loop does the rest."""
        self._scene = scene
        self._begun = time.perf_counter()
        self._dog.start()
        self._timer.start()

    def done(self, deed: str, picture: str = "") -> None:
        """Say what was done and how long it took, and take a picture of how it looks now."""
        took = (time.perf_counter() - self._begun) * 1000
        self.gaps[deed] = self._dog.longest
        QApplication.processEvents()
        self._count += 1
        if self._pictures is not None and picture and self.window is not None:
            self._pictures.mkdir(parents=True, exist_ok=True)
            self.window.grab().save(str(self._pictures / f"{self._count:02d}-{picture}.png"))
        self._say(f"  {self._count:2d}. {deed:62} {took:8.0f} ms")
        self._begun = time.perf_counter()
        self._dog.start()

    def _look(self) -> None:
        try:
            if self._ready():
                self._go_on()
            elif time.monotonic() - self._waiting_since > PATIENCE:
                raise SceneFailed(f"waited in vain after step {self._count}")
        except BaseException as failure:
            self._end(failure)

    def _go_on(self) -> None:
        assert self._scene is not None
        try:
            self._ready = next(self._scene)
        except StopIteration:
            self._end(None)
        self._waiting_since = time.monotonic()

    def _end(self, failure: BaseException | None) -> None:
        self._timer.stop()
        self._dog.stop()
        self.failure = failure
        self.over = True
        application = QApplication.instance()
        if failure is not None and application is not None and self._ends_program:
            application.exit(1)


def press(button: QAbstractButton) -> None:
    """Click a button that can be clicked; a person could not click another."""
    assert button.isEnabled(), "the button is off"
    assert button.isVisible(), "the button is not to be seen"
    middle = button.rect().center()
    if isinstance(button, (QCheckBox, QRadioButton)):
        middle.setX(INDICATOR)  # beyond its words there is nothing to click
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=middle)


def press_soon(button: QAbstractButton) -> Scene:
    """Click a button as soon as it can be clicked, as a person waits for it."""
    yield lambda: button.isEnabled() and button.isVisible()
    press(button)


def type_into(field: QWidget, text: str) -> None:
    """Type ``text``, letter by letter; letters beyond ASCII come as from an input method."""
    field.setFocus()
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(field, letter)
        else:
            QApplication.sendEvent(field, _committed(letter))


def _committed(letter: str) -> QInputMethodEvent:
    """Return what an input method hands over for a letter; QTest has keys for ASCII alone."""
    event = QInputMethodEvent()
    event.setCommitString(letter)
    return event


def has_ink(view: QWidget) -> bool:
    """Tell whether a view shows more than blank paper: Qt draws pages after the window."""
    small = view.grab().toImage().scaled(60, 60)
    dark = sum(small.pixelColor(x, y).lightness() < 170 for x in range(60) for y in range(60))
    return dark > 20
