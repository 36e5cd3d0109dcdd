"""What stands where there is nothing to show yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel

AROUND = 24


class Empty(QWidget):
    """One sentence, a button, and a second one where there is another way."""

    def __init__(
        self, icon: str, parent: QWidget | None = None, *, deed_icon: str = "plus"
    ) -> None:
        super().__init__(parent)
        self.words = PlainLabel(role="quiet", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button("", "primary", deed_icon)
        self.other = Button("", "ghost")
        self.other.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        rows.setSpacing(14)
        rows.addStretch(2)
        rows.addWidget(
            Glyph(icon, "text3", theme.scaled(34), 1.6), 0, Qt.AlignmentFlag.AlignCenter
        )
        rows.addWidget(self.words)
        for button in (self.button, self.other):
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        rows.addStretch(3)

    def keep_wide(self, wide: int) -> None:
        """Stay ``wide`` pixels; the sentence then takes the lines it needs at that width."""
        self.setFixedWidth(wide)
        self._ask_for_lines()

    def say(self, words: str, deed: str = "") -> None:
        """Show the sentence, and the button if there is something to do."""
        self.words.setText(words)
        self._ask_for_lines()
        self.button.say(deed)
        self.button.setVisible(bool(deed))

    def offer_other(self, deed: str) -> None:
        """Offer another way beside the button; "" for none."""
        self.other.say(deed)
        self.other.setVisible(bool(deed))

    def _ask_for_lines(self) -> None:
        """A centred part is given the height of the whole page's width: too few lines."""
        if self.minimumWidth() == self.maximumWidth():
            self.words.ensurePolished()
            lines = self.words.heightForWidth(self.minimumWidth() - 2 * AROUND)
            self.words.setMinimumHeight(max(0, lines))
