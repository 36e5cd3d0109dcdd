"""What stands where this login holds no key."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.words import _


class Closed(QWidget):
    """A lock, and the words "closed to you"."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(Glyph("lock-keyhole", "text3", theme.scaled(17)))
        words = _("{what}: closed to you").format(what=what)
        row.addWidget(PlainLabel(words, role="quiet", wrap=True), 1)
        self.setAccessibleName(words)
