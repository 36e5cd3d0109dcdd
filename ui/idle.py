"""How long nobody has touched the PC, and when that is too long."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LOOKS_EVERY = 500
"""Milliseconds between two looks at the clock."""

SENSITIVE = "sensitive"
"""The property of panels that show *health* or *owner*: while one is seen, time is short."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


def mark_sensitive(panel: QWidget) -> None:
    """Have the vault lock sooner while ``panel`` can be seen."""
    panel.setProperty(SENSITIVE, True)


class Idle(QObject):
    """Counts down while nothing is touched; any key, click or movement starts it anew."""

    seconds_left = Signal(int, int)
    """Seconds left, and of how many; at most once a second."""

    ran_out = Signal()

    def __init__(self, now: Callable[[], float], application: QObject) -> None:
        super().__init__(application)
        self._now = now
        self._application = application
        self._limits = (180, 60)
        self._seen: set[int] = set()
        self._since = now()
        self._told: tuple[int, int] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def limit(self) -> int:
        """Seconds that may pass now without a touch."""
        return min(self._limits) if self._seen else self._limits[0]

    @property
    def quiet(self) -> float:
        """Seconds since the last touch."""
        return self._now() - self._since

    def allow(self, seconds: int, seconds_open: int) -> None:
        """Set the limits: as a rule, and while a sensitive panel is seen."""
        self._limits = (seconds, seconds_open)
        self.look()

    def start(self) -> None:
        """Begin to count."""
        self._since = self._now()
        self._application.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._application.removeEventFilter(self)
        self._timer.stop()

    def look(self) -> None:
        """Compare with the clock now, and tell."""
        if not self._timer.isActive():
            return
        left = round(self.limit - (self._now() - self._since))
        if left <= 0:
            self.stop()
            self.ran_out.emit()
        elif (left, self.limit) != self._told:
            self._told = (left, self.limit)
            self.seconds_left.emit(left, self.limit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear every event of the program; swallow none."""
        kind = event.type()
        if kind in _TOUCHES:
            self._since = self._now()
        elif kind is QEvent.Type.Show and watched.property(SENSITIVE):
            self._seen.add(id(watched))
            self.look()
        elif kind in {QEvent.Type.Hide, QEvent.Type.DeferredDelete}:
            self._seen.discard(id(watched))
        return False
