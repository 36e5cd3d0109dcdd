"""One thing in a bowl, as it stands on a mixing card: what, and how much of it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.fonts import sized
from ui.parts.tips import tip
from ui.words import with_more

EDGE = 10
"""Pixels beside the words."""


class Measure(QWidget):
    """A shade or developer on a tinted ground, its grams beside it on white."""

    def __init__(
        self, name: str, amount: str, tone: str, detail: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._amount, self._tone = name, amount, tone
        self.setAccessibleName(with_more((name, amount)))
        self.setAccessibleDescription(detail)
        self.setToolTip(tip(detail))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Be as wide as both words."""
        metrics = QFontMetrics(self._bold())
        return QSize(
            self._split() + self._wide(self._amount, self._plain()), metrics.height() + 10
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both fields in one frame."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, 7, 7)
        painter.fillPath(outline, theme.colour("surface"))
        split = self._split()
        painter.save()
        painter.setClipPath(outline)
        tinted = QRectF(0, 0, split if self._amount else self.width(), self.height())
        painter.fillRect(tinted, theme.colour(f"{self._tone}_soft"))
        painter.restore()
        painter.setPen(QPen(theme.colour(f"{self._tone}_border"), 1))
        painter.drawPath(outline)
        if self._amount:
            painter.drawLine(QPointF(split, 1), QPointF(split, self.height() - 1))
        self._write(painter, 0, split, self._name, f"{self._tone}_text", self._bold())
        self._write(painter, split, self.width() - split, self._amount, "text", self._plain())
        painter.end()

    def _write(
        self, painter: QPainter, x: float, wide: float, words: str, ink: str, font: QFont
    ) -> None:
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(x, 0, wide, self.height()), flags, words)

    def _split(self) -> int:
        return self._wide(self._name, self._bold())

    def _wide(self, words: str, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(words) + 2 * EDGE if words else 0

    def _bold(self) -> QFont:
        return sized(self.font(), theme.text_size("md"), QFont.Weight.DemiBold)

    def _plain(self) -> QFont:
        return sized(self.font(), theme.text_size("md"))
