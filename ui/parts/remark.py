"""A coloured sheet that says something, and may offer what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.parts.glyph import Glyph
from ui.parts.looks import look_again, show_if
from ui.parts.plain_label import PlainLabel
from ui.words import ended, run_on

ICONS = {
    "info": "info",
    "warn": "triangle-alert",
    "danger": "octagon-alert",
    "ok": "circle-check",
    "neutral": "info",
}


class Remark(QFrame):
    """A title, a text and deeds, in the colour of how much it matters."""

    def __init__(
        self, tone: str = "info", title: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = PlainLabel(role="strong", wrap=True)
        self.text = PlainLabel(wrap=True)
        self._glyph = Glyph(ICONS[tone], f"{tone}_text", theme.scaled(20))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(3)
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.text)
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(4)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 12, 11)
        row.setSpacing(12)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.rows, 1)
        row.addLayout(self.deeds)
        self.say(tone, title, text)

    def say(self, tone: str, title: str, text: str = "") -> None:
        """Say something else, in another colour."""
        self.setProperty("tone", tone)
        self._glyph.draw(ICONS[tone], f"{tone}_text", theme.scaled(20))
        self.title.setText(title)
        show_if(bool(title), self.title)
        self.text.setText(text)
        show_if(bool(text), self.text)
        self.setAccessibleName(run_on((ended(title), text)))
        look_again(self, self.title, self.text)
