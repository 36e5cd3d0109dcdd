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
        metrics = QFontMetrics(self._font())
        sign = theme.scaled(ICON)
        return QSize(metrics.horizontalAdvance(self.text) + sign + 25, metrics.height() + 9)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour(f"{self.tone}_border"), 1))
        painter.setBrush(theme.colour(f"{self.tone}_soft"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        sign = theme.scaled(ICON)
        drawn = pixmap(self._icon, f"{self.tone}_text", sign, 2.2)
        painter.drawPixmap(QPointF(9, (self.height() - sign) / 2), drawn)
        painter.setFont(self._font())
        painter.setPen(theme.colour(f"{self.tone}_text"))
        room = QRectF(sign + 14, 0, self.width() - sign - 14, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(room, flags, self.text)
        painter.end()

    def _font(self) -> QFont:
        return sized(self.font(), theme.text_size("sm"), QFont.Weight.Medium)
