"""A small number on a button: how many things wait behind it."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import theme
from ui.fonts import sized
from ui.words import listed

HIGH = 17
MOST = 99
"""A larger number says no more to anybody."""


class Badge(QWidget):
    """Sits in the upper right corner of a button, and is part of its spoken name."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._spoken = button.accessibleName()
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.installEventFilter(self)
        self.hide()

    def show_number(self, number: int) -> None:
        """Show ``number``; 0 shows nothing."""
        self._words = str(min(number, MOST))
        self.setVisible(number > 0)
        spoken = listed((self._spoken, str(number))) if number else self._spoken
        self._button.setAccessibleName(spoken)
        self._move()

    def sizeHint(self) -> QSize:
        """Be as wide as the number, and never narrower than high."""
        high = theme.scaled(HIGH)
        return QSize(max(high, high // 2 + high * len(self._words) // 2), high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of the button."""
        if watched is self._button and event.type() == QEvent.Type.Resize:
            self._move()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number on a pill."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(sized(self.font(), theme.text_size("xs"), QFont.Weight.DemiBold))
        painter.setPen(theme.colour("on_accent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()

    def _move(self) -> None:
        size = self.sizeHint()
        middle = self._button.width() // 2
        self.setGeometry(middle + 6, 5, size.width(), size.height())
