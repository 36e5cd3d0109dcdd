"""One fact in the head of a card."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.words import about


class Fact(QWidget):
    """An icon and a few words that can be copied; hidden when there is nothing to say."""

    def __init__(self, icon: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._glyph = Glyph(icon, "text3", theme.scaled(15))
        self.words = Elided(role="muted", grow=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(self._glyph)
        row.addWidget(self.words)
        # One height for all letters: those of a fallback font are taller.
        self.setFixedHeight(theme.scaled(22))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def say(self, words: str, icon: str = "") -> None:
        """Show other words."""
        self.words.say(words)
        self.words.setAccessibleName(about(self._spoken, words))
        if icon:
            self._glyph.draw(icon, "text3", theme.scaled(15))
        self.setVisible(bool(words))
