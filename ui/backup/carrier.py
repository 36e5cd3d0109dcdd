"""
Shipping by itself: whenever a stick is plugged in, the courier goes there, locked or not.

It works on a thread of its own and holds no key. A lock ends what it is at between two pieces
of a file; the process that follows goes on from there.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from salon_vault.backup.courier import Courier, Drive
from salon_vault.backup.errors import StickGone
from salon_vault.backup.schedule import Errand
from salon_vault.errors import Cancelled, VaultError
from ui.answer import Answer, outcome_of
from ui.lane import Lane

LOOKS_EVERY = 4000
"""Milliseconds between two looks at what is plugged in."""

TELLS_EVERY = 0.1
"""Seconds between two words about how far an errand has come."""

QUEUED = Qt.ConnectionType.QueuedConnection


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """How far an errand has come, in bytes."""

    drive: Drive
    errand: Errand
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Report:
    """How an errand ended; ``error`` is None if it came to its end."""

    drive: Drive
    errand: Errand
    error: VaultError | None = None
    damaged: int = 0
    """Sets on the stick that did not hold when they were read back."""


class Carrier(QObject):
    """Sends one courier to one stick after the other, and tells how it went."""

    looked = Signal(object)  # tuple[Drive, ...]
    moved = Signal(object)  # OnTheWay
    came_back = Signal(object)  # Report
    _seen = Signal(object)
    _told = Signal(object)
    _ended = Signal(object)
    _settled = Signal(object, object)

    def __init__(self, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.courier = courier
        self.drives: tuple[Drive, ...] = ()
        """What was plugged in when somebody looked last."""
        self._lane = Lane("sticks")
        self._over = Event()
        self._enough = Event()
        self._looking = self._again = self._anew = False
        self._put_off: set[tuple[Path, Errand]] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.look)
        self._seen.connect(self._keep_drives, QUEUED)
        self._told.connect(self.moved, QUEUED)
        self._ended.connect(self.came_back, QUEUED)
        self._settled.connect(self._deliver, QUEUED)

    # --- on the thread of the screens ----------------------------------------------------

    def start(self) -> None:
        """Look now, and every few seconds from now on."""
        if not self._timer.isActive():
            self._timer.start()
            self.look()

    @Slot()
    def look(self) -> None:
        """Look what is plugged in, and go where there is something to do."""
        self._again = self._looking
        if not self._looking:
            self._looking, anew, self._anew = True, self._anew, False
            self.ask(self, lambda: self._go_round(anew)).at_last(self._looked)

    def look_anew(self) -> None:
        """Look now, and go also where it went wrong before: there is a new set, or a wish."""
        self._anew = True
        self.look()

    def read_back(self, drive: Drive) -> None:
        """Read every set on a stick now, because somebody asks."""
        self.ask(self, lambda: self._run(drive, Errand.READ_BACK))

    def cancel(self) -> None:
        """Stop the errand that is on its way; it begins again with ``look_anew``."""
        self._enough.set()

    def ask[R](self, asker: QObject, work: Callable[[], R]) -> Answer[R]:
        """Have something done on the carrier's thread: whatever touches a stick may be slow."""
        answer = Answer[R](asker, lambda _asker, _error: None)
        self._lane.put(lambda: self._settle(answer, work))
        return answer

    def stop(self) -> None:
        """Go nowhere any more, and break off what is on its way; nobody waits for it."""
        self._over.set()
        self._timer.stop()
        self._lane.end_with(lambda: None)

    def hang_up(self, within: float = 1.0) -> bool:
        """Stop, and wait a moment for the thread; tell whether it came to its end."""
        self.stop()
        return self._lane.join(within)

    def _looked(self) -> None:
        self._looking = False
        if self._again or self._anew:
            self.look()

    @Slot(object)
    def _keep_drives(self, drives: tuple[Drive, ...]) -> None:
        if drives != self.drives:
            self.drives = drives
            self.looked.emit(drives)

    @Slot(object, object)
    def _deliver(self, answer: Answer[object], outcome: Callable[[], object]) -> None:
        if not self._over.is_set():
            answer.deliver(outcome)

    # --- on its own thread ---------------------------------------------------------------

    def reached(self, way: OnTheWay, *, tell: bool) -> None:
        """Hear how far an errand has come; raises Cancelled if it should end here."""
        if self._over.is_set() or self._enough.is_set():
            raise Cancelled
        if tell:
            self._told.emit(way)

    def _settle[R](self, answer: Answer[R], work: Callable[[], R]) -> None:
        outcome = outcome_of(work)
        if not self._over.is_set():
            self._settled.emit(answer, outcome)

    def _go_round(self, anew: bool) -> None:
        drives = self._plugged_in()
        roots = {drive.root for drive in drives}
        kept = () if anew else self._put_off
        self._put_off = {put for put in kept if put[0] in roots}
        for drive in drives:
            errand = drive.errand
            if errand is not None and (drive.root, errand) not in self._put_off:
                self._run(drive, errand)
                self._plugged_in()

    def _plugged_in(self) -> tuple[Drive, ...]:
        drives = tuple(self.courier.drives())
        if not self._over.is_set():
            self._seen.emit(drives)
        return drives

    def _run(self, drive: Drive, errand: Errand) -> None:
        self._enough.clear()
        report = self._errand(drive, errand)
        if report.error is not None or errand is Errand.READ_BACK:
            self._put_off.add((drive.root, errand))
        if not self._over.is_set():
            self._ended.emit(report)

    def _errand(self, drive: Drive, errand: Errand) -> Report:
        way = _Way(self, drive, errand)
        try:
            if errand is Errand.SHIP:
                self.courier.ship(drive.root, way)
                return Report(drive, errand)
            found = self.courier.read_back(drive.root, way)
            return Report(drive, errand, damaged=sum(bool(part) for part in found.values()))
        except VaultError as error:
            return Report(drive, errand, error)
        except OSError:  # pulled out while its folders were listed
            return Report(drive, errand, StickGone())


class _Way:
    """A ``Progress`` for one errand."""

    def __init__(self, carrier: Carrier, drive: Drive, errand: Errand) -> None:
        self._carrier, self._drive, self._errand = carrier, drive, errand
        self._told = 0.0

    def reached(self, done: int, of: int) -> None:
        """Pass it on, now and then; raises Cancelled if the errand should end."""
        now = time.monotonic()
        tell = now - self._told >= TELLS_EVERY
        if tell:
            self._told = now
        self._carrier.reached(OnTheWay(self._drive, self._errand, done, of), tell=tell)
