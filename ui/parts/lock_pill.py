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

FIGURES = 2
"""The form in which nothing but the figures are left."""

RING, LOCK = 20, 10
"""Points across the ring and the sign in it, at 100 %."""


class LockPill(QPushButton):
    """A ring that empties, words for screen readers; fewer of them where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._of = 0, 1
        self._pin = ""
        self._form = 0
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
        self._explain()
        self.updateGeometry()
        self.update()

    @property
    def widths(self) -> tuple[int, int, int]:
        """Pixels with all words, with the figures and the PIN, and with the figures alone."""
        metrics = QFontMetrics(self._font())
        said = (metrics.horizontalAdvance(self._worded("00:00", form)) for form in range(3))
        whole, short, bare = (wide + theme.scaled(RING) + 30 for wide in said)
        return whole, short, bare

    def take_form(self, form: int) -> None:
        """Say all of it; or the figures and the PIN; or the figures."""
        if form != self._form:
            self._form = form
            self._explain()
            self.updateGeometry()
            self.update()

    @property
    def words(self) -> str:
        """What the pill says."""
        minutes, seconds = divmod(self._left, 60)
        return self._worded(f"{minutes}:{seconds:02d}", self._form)

    def sizeHint(self) -> QSize:
        """Keep one width while the figures change."""
        tall = max(34, QFontMetrics(self._font()).height() + 16)
        return QSize(self.widths[self._form], tall)

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

    def _worded(self, left: str, form: int) -> str:
        words = left if form else _("Locks in {time}").format(time=left)
        return f"{words} · {self._pin}" if self._pin and form < FIGURES else words

    def _explain(self) -> None:
        lock = tip(_("Lock now"), "Ctrl+L")
        self.setToolTip("<br>".join((tip(self._pin), lock)) if self._pin else lock)

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
