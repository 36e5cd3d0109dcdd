"""The strip that offers a PIN for the shift, or says what a PIN has left closed."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.pins.model import PinState
from salon_vault.pins.use_cases import view_pin
from ui.dates import now
from ui.line import Line
from ui.lock import Lock
from ui.parts.lock_pill import LockPill
from ui.parts.strip import Strip
from ui.pins.choose import ChoosePin
from ui.words import _, clock

MILLISECONDS = 1000


class PinNote(Strip):
    """Looks once at the login; a desk that a PIN opened locks itself when its hours end."""

    told = Signal(object)
    """datetime until which a PIN lasts, None without one."""

    def __init__(
        self, line: Line, lock: Lock, pill: LockPill, parent: QWidget | None = None
    ) -> None:
        super().__init__("info", "lock-keyhole", _("Choose a PIN…"), _("Not today"), parent)
        self._line = line
        self._lock = lock
        self._state = PinState(may=False)
        # precise: a coarse one may be late by minutes, and the key signs for ten more
        self._end = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._end.timeout.connect(lock.lock_now)
        self.told.connect(pill.show_pin)
        self.yes.clicked.connect(self._go)
        line.ask(self, view_pin).then(self._hear)

    def _hear(self, state: PinState) -> None:
        self._state = state
        self.told.emit(state.until)
        if state.opened and state.until is not None:
            self._say_closed(state.until)
        elif state.may and state.until is None:
            self.ask(_("Six digits can open your login again after a lock, for this shift."))

    def _say_closed(self, until: datetime) -> None:
        left = (until - now()).total_seconds()
        self._end.start(max(0, int(left * MILLISECONDS)))
        self.yes.say(_("Open with the password"))
        self.no.say(_("OK"))
        words = _("Opened with your PIN, until {time}: health, backups and files stay closed.")
        self.ask(words.format(time=clock(until)))

    def _go(self) -> None:
        if self._state.opened:
            self._lock.lock_now()
            return
        dialog = ChoosePin(self.window(), self._line, self._state)
        dialog.accepted.connect(lambda: self.told.emit(dialog.until))
        dialog.open()
