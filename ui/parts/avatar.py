"""Round pictures with initials, for people without a photo."""

import zlib

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.fonts import sized


class Avatar(QWidget):
    """A disc with initials; its colour only helps the eye and says nothing."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setFixedSize(size, size)

    def show_name(self, name: str) -> None:
        """Show the initials of ``name``."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, QRectF(self.rect()), self._name)
        painter.end()


def paint_avatar(painter: QPainter, disc: QRectF, name: str) -> None:
    """Paint the disc of ``name``."""
    ground, letters = theme.avatar_pair(zlib.crc32(name.encode()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(disc)
    font = sized(painter.font(), round(disc.height() * 0.36), QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(letters)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(name))


def initials(name: str) -> str:
    """
    Return the first letters of the first and the last word; of a Chinese name the first sign.

    >>> initials("Małgorzata Żółkiewska"), initials("王小明"), initials("Ada")
    ('MŻ', '王', 'A')
    """
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return ""
    ends = [words[0], words[-1]] if len(words) > 1 else words
    first = "".join(word[0] for word in ends).upper()
    return first[:1] if first[:1] >= "\u2e80" else first
