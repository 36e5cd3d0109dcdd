"""A field for searching, with a glass at its head and a cross that empties it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.parts.text_line import TextLine
from ui.words import _

CROSS, GLASS = 28, 24


class SearchLine(TextLine):
    """The cross is large enough for a finger, and stays out of the tab order."""

    def __init__(self, spoken: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(spoken, hint, parent)
        self._glass = Glyph("search", "text3", theme.scaled(16), parent=self)
        self.cross = IconButton("x", _("Clear the search"), self, small=True)
        self.cross.setIconSize(QSize(16, 16))
        self.cross.clicked.connect(self._empty)
        self.textChanged.connect(self._make_room)
        self._make_room("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right."""
        super().resizeEvent(event)
        self.cross.resize(CROSS, CROSS)
        self.cross.move(self.width() - CROSS - 5, (self.height() - CROSS) // 2)
        self._glass.move(10, (self.height() - self._glass.height()) // 2)

    def _make_room(self, text: str) -> None:
        self.cross.setVisible(bool(text))
        self.setTextMargins(theme.scaled(GLASS), 0, CROSS if text else 0, 0)

    def _empty(self) -> None:
        self.clear()
        self.setFocus()
