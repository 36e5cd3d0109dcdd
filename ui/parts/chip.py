"""A short fact with its weight."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.fonts import sized
from ui.icons import pixmap
from ui.parts.tips import tip

ICON = 15
"""Points across the sign, at 100 %."""


class Chip(QWidget):
    """A fact as icon, words and colour; never colour alone."""

    def __init__(
        self,
        text: str,
        tone: str = "neutral",
        icon: str = "circle-minus",
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text, self.tone = text, tone
        self._icon = icon
        self.setAccessibleName(text)
        self.setToolTip(tip(detail))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as wide as the words."""
        return pill_size(self.text, pill_font(self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, QRectF(self.rect()), self.text, self.tone, self._icon)
        painter.end()


def pill_font(font: QFont) -> QFont:
    """Return the font of the words on a pill."""
    return sized(font, theme.text_size("sm"), QFont.Weight.Medium)


def pill_size(text: str, font: QFont) -> QSize:
    """Return the room that a pill with these words takes; ``font`` is ``pill_font``."""
    metrics = QFontMetrics(font)
    sign = theme.scaled(ICON)
    return QSize(metrics.horizontalAdvance(text) + sign + 25, metrics.height() + 9)


def paint_pill(painter: QPainter, room: QRectF, text: str, tone: str, icon: str) -> None:
    """Paint a pill that fills ``room``."""
    pill = room.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.colour(f"{tone}_border"), 1))
    painter.setBrush(theme.colour(f"{tone}_soft"))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    sign = theme.scaled(ICON)
    drawn = pixmap(icon, f"{tone}_text", sign, 2.2)
    corner = QPointF(room.x() + 9, room.y() + (room.height() - sign) / 2)
    painter.drawPixmap(corner, drawn)
    painter.setFont(pill_font(painter.font()))
    painter.setPen(theme.colour(f"{tone}_text"))
    words = room.adjusted(sign + 14, 0, 0, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.drawText(words, flags, text)
