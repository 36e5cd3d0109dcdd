"""A field that offers a few choices."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui import theme
from ui.icons import pixmap


class Choice(QComboBox):
    """A list to drop down; every choice is a key and the words for it."""

    def __init__(
        self, spoken: str, choices: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        for key, words in choices:
            self.addItem(words, key)

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData())

    def choose(self, key: str) -> None:
        """Choose by key."""
        self.setCurrentIndex(self.findData(key))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the arrow that the style sheet cannot colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        size = theme.scaled(16)
        arrow = pixmap("chevron-down", "text2", size)
        painter.drawPixmap(QPointF(self.width() - size - 10, (self.height() - size) / 2), arrow)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll; a choice must not change because the pointer passes over it."""
        event.ignore()
