"""The countdown to the automatic lock."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.fonts import sized
from ui.icons import pixmap
from ui.parts.tips import tip
from ui.words import _, clock

LOW = 60
"""Seconds left from which the countdown warns."""

RING, LOCK = 20, 10
"""Points across the ring and the sign in it, at 100 %."""


class LockPill(QPushButton):
    """A ring that empties, words for screen readers; a click locks now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._of = 0, 1
        self._pin = ""
        self.setToolTip(tip(_("Lock now"), "Ctrl+L"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.count_down(0, 1)

    def count_down(self, left: int, of: int) -> None:
        """Show that ``left`` of ``of`` seconds remain until the vault locks itself."""
        self._left, self._of = max(0, left), max(1, of)
        minutes, seconds = divmod(self._left, 60)
        self.setAccessibleName(
            _("Locks in {minutes} min {seconds} s. Press to lock now").format(
                minutes=minutes, seconds=seconds
            )
        )
        self.update()

    def show_pin(self, until: datetime | None) -> None:
        """Say that a PIN opens this login again after the lock, and until when."""
        self._pin = "" if until is None else _("PIN until {time}").format(time=clock(until))
        self.setAccessibleDescription(self._pin)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What the pill says."""
        minutes, seconds = divmod(self._left, 60)
        return self._worded(f"{minutes}:{seconds:02d}")

    def sizeHint(self) -> QSize:
        """Keep one width while the figures change."""
        metrics = QFontMetrics(self._font())
        widest = metrics.horizontalAdvance(self._worded("00:00"))
        return QSize(widest + theme.scaled(RING) + 30, max(34, metrics.height() + 16))

    def minimumSizeHint(self) -> QSize:
        """Never cut figures off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pill, ring and words."""
        del event
        low = self._left <= LOW
        tone = "warn" if low else "neutral"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pill(painter, tone, filled=low or self.underMouse())
        across, lock = theme.scaled(RING), theme.scaled(LOCK)
        ring = QRectF(8, (self.height() - across) / 2, across, across)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("border"), 2.6))
        painter.drawEllipse(ring)
        arc = QPen(theme.colour("warn" if low else "accent"), 2.6)
        arc.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(arc)
        painter.drawArc(ring, 90 * 16, round(360 * 16 * self._left / self._of))
        ink = "warn_text" if low else "text2"
        inset = (across - lock) / 2
        corner = QPointF(ring.x() + inset, ring.y() + inset)
        painter.drawPixmap(corner, pixmap("lock", ink, lock, 2.6))
        painter.setFont(self._font())
        painter.setPen(theme.colour(ink))
        room = QRectF(ring.right() + 8, 0, self.width() - ring.right() - 12, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.end()

    def _worded(self, left: str) -> str:
        words = _("Locks in {time}").format(time=left)
        return f"{words} · {self._pin}" if self._pin else words

    def _paint_pill(self, painter: QPainter, tone: str, *, filled: bool) -> None:
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = QPen(theme.colour(f"{tone}_border"), 1)
        if self.hasFocus():
            edge = QPen(theme.colour("focus"), 2)
        painter.setPen(edge)
        painter.setBrush(theme.colour(f"{tone}_soft" if filled else "surface"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)

    def _font(self) -> QFont:
        return sized(self.font(), theme.text_size("sm"), QFont.Weight.Medium)
