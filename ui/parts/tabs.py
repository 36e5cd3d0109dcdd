"""The tabs of a card."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from ui import theme
from ui.fonts import sized
from ui.words import listed

NOWHERE = -1
BADGE = 19
"""Height of a count in points, at 100 %."""


class Tabs(QTabBar):
    """A real tab bar (arrow keys and screen readers work), painted as underlined words."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[int, int] = {}
        self._under = NOWHERE
        self.setAccessibleName(spoken)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def add(self, words: str) -> int:
        """Add a tab and return its number."""
        number = self.addTab(words)
        self.setAccessibleTabName(number, words)
        return number

    def count_up(self, number: int, count: int) -> None:
        """Show how many things are behind a tab."""
        self._counts[number] = count
        self.setAccessibleTabName(number, listed((self.tabText(number), str(count))))
        self.setTabText(number, self.tabText(number))  # has the tabs laid out anew

    def wanted_width(self) -> int:
        """Return the pixels at which no tab has to give way to arrows."""
        return sum(self.tabSizeHint(index).width() for index in range(self.count()))

    def tabSizeHint(self, index: int) -> QSize:
        """Leave room for the words and the count."""
        words = QFontMetrics(self._font(chosen=True)).horizontalAdvance(self.tabText(index))
        return QSize(words + self._badge_width(index) + 26, theme.scaled(42))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never cut words off."""
        return self.tabSizeHint(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Notice which tab the pointer is over."""
        under = self.tabAt(event.position().toPoint())
        if under != self._under:
            self._under = under
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Notice that the pointer has gone."""
        self._under = NOWHERE
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        base = self.height() - 0.5
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        chosen = index == self.currentIndex()
        area = QRectF(self.tabRect(index))
        font = self._font(chosen=chosen)
        words = QFontMetrics(font).horizontalAdvance(self.tabText(index))
        x = area.x() + (area.width() - words - self._badge_width(index)) / 2
        ink = "accent_text" if chosen else "text" if index == self._under else "text2"
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(
            QRectF(x, area.y(), words + 4, area.height() - 3), flags, self.tabText(index)
        )
        if self._badge_width(index):
            self._paint_badge(
                painter,
                index,
                QPointF(x + words + 7, area.center().y() - 1.5 - theme.scaled(BADGE) / 2),
            )
        if chosen:
            self._paint_mark(painter, area)

    def _paint_mark(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        mark = QRectF(area.x() + 8, area.bottom() - 2, area.width() - 16, 3)
        painter.drawRoundedRect(mark, 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(2, 3, -2, -6), 7, 7)

    def _paint_badge(self, painter: QPainter, index: int, corner: QPointF) -> None:
        tone = "accent" if index == self.currentIndex() else "neutral"
        badge = QRectF(
            corner.x(), corner.y(), self._badge_width(index) - 7, theme.scaled(BADGE)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{tone}_soft"))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setFont(self._badge_font())
        painter.setPen(theme.colour(f"{tone}_text"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._counts[index]))

    def _badge_width(self, index: int) -> int:
        if not self._counts.get(index):
            return 0
        figures = QFontMetrics(self._badge_font()).horizontalAdvance(str(self._counts[index]))
        return max(20, figures + 12) + 7

    def _badge_font(self) -> QFont:
        return sized(self.font(), theme.text_size("xs") - 1, QFont.Weight.DemiBold)

    def _font(self, *, chosen: bool) -> QFont:
        weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Medium
        return sized(self.font(), theme.text_size("md"), weight)
