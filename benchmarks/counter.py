"""The counter of a salon, offscreen: the real search screen on a line to a real vault."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.vaults import PASSWORD, world
from salon_vault.clock import SystemClock
from salon_vault.paper.printing import Printer
from storage.door import VaultDoor
from ui import theme
from ui.answer import Answer
from ui.clients.screen import ClientsScreen
from ui.line import Line
from ui.sweep import Sweep

SIZE = (1440, 900)
PATIENCE = 30.0
"""Seconds after which something is wrong."""

HEARTBEAT = 500
"""Milliseconds after which a loop without events looks up."""


class Counter(QObject):
    """Somebody types into the search field and waits until the rows are painted."""

    def __init__(self, line: Line) -> None:
        super().__init__()
        self.line = line
        self.screen = ClientsScreen(line)
        self.screen.resize(*SIZE)
        self._list = self.screen.form.list
        self._fresh = False
        self._painted = False
        self._list.rows.modelReset.connect(self._new_rows)
        self._list.viewport().installEventFilter(self)
        self.screen.show()
        self._wait_for_rows()

    def press(self, letter: str) -> float:
        """Type one letter; return the milliseconds until its rows have been painted."""
        self._fresh = self._painted = False
        kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        begun = time.perf_counter()
        QApplication.sendEvent(self.screen.form.search, QKeyEvent(kind, 0, none, letter))
        self._wait_for_rows()
        return (time.perf_counter() - begun) * 1000

    def clear(self) -> None:
        """Begin anew with an empty search field."""
        self._fresh = self._painted = False
        self.screen.form.search.clear()
        self._wait_for_rows()

    def open(self, client_id: str) -> None:
        """Open a card and wait until it is shown."""
        self.screen.open(client_id)
        wait(lambda: self.screen.card.client_id == client_id)

    def heard[R](self, answer: Answer[R]) -> R:
        """Return what a question is answered with."""
        results: list[R] = []
        answer.then(results.append)
        wait(lambda: bool(results))
        return results[0]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the list being painted with rows that came after the letter."""
        if event.type() == QEvent.Type.Paint and self._fresh:
            self._painted = True
        return super().eventFilter(watched, event)

    def _new_rows(self) -> None:
        self._fresh = True

    def _wait_for_rows(self) -> None:
        # whoever paints does so to the end before the loop comes round again
        wait(lambda: self._painted)


def wait(until: Callable[[], bool]) -> None:
    """Let the event loop run, asleep between events, until something is so."""
    begun = time.monotonic()
    heart = QTimer()
    heart.start(HEARTBEAT)
    while not until():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() - begun > PATIENCE:
            raise TimeoutError


@contextmanager
def manned_counter(folder: Path, printer: Printer | None = None) -> Iterator[Counter]:
    """Unlock the vault in ``folder`` as its owner, and stand at the counter."""
    qInstallMessageHandler(_say)
    app = QApplication.instance() or QApplication(["benchmarks"])
    assert isinstance(app, QApplication)
    theme.wear(theme.Theme(), app)
    Sweep(app)
    line = Line(world(printer), _complain)
    door = VaultDoor(folder, clock=SystemClock())
    who = door.people()[0].id
    line.open(lambda: door.unlock(who, PASSWORD), line)
    wait(lambda: line.is_open)
    counter = Counter(line)
    yield counter
    counter.screen.hide()
    counter.screen.deleteLater()
    assert line.hang_up(PATIENCE)
    QApplication.sendPostedEvents()


def _say(kind: object, where: object, words: str) -> None:
    del kind, where
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


def _complain(asker: QObject, error: Exception) -> None:
    del asker
    raise error
