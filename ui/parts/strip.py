"""A strip that asks something and waits for an answer, without getting in the way."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import theme
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel


class Strip(QFrame):
    """One sentence and at most two answers; hidden until there is something to ask."""

    def __init__(
        self, tone: str, icon: str, yes: str, no: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone)
        self.words = PlainLabel(wrap=True)
        self.yes = Button(yes, "ghost")
        self.no = Button(no, "ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(Glyph(icon, f"{tone}_text", theme.scaled(18)))
        row.addWidget(self.words, 1)
        for answer in (self.yes, self.no):
            row.addWidget(answer)
            answer.clicked.connect(self.hide)
        self.hide()

    def ask(self, words: str) -> None:
        """Show the question."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()
