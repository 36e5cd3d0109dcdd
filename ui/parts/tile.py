"""A sign on a ground of its own, for what must be seen first."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.icons import pixmap

SIDE, SIGN = 40, 22
"""Points across the ground and the sign, at 100 %."""


class Tile(QWidget):
    """An icon in the middle of a filled, rounded square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._tone = "info", "info"
        self.setFixedSize(theme.scaled(SIDE), theme.scaled(SIDE))

    def wear(self, icon: str, tone: str) -> None:
        """Show another sign on another ground."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and sign."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._tone))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        sign = theme.scaled(SIGN)
        corner = (self.width() - sign) / 2
        drawn = pixmap(self._icon, f"on_{self._tone}", sign)
        painter.drawPixmap(QPointF(corner, corner), drawn)
        painter.end()
