"""The one red line, as everybody reads it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.clients.model import Handling
from ui.parts.button import Button
from ui.parts.looks import look_again
from ui.parts.plain_label import PlainLabel
from ui.parts.tile import Tile
from ui.severities import ICONS, NAMES, TONES
from ui.words import _, ended, run_on


class HandlingBanner(QFrame):
    """Sign, word and colour of the line, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handling = Handling()
        self.tile = Tile()
        self.word = PlainLabel(role="strong")
        self.text = PlainLabel(wrap=True)
        self.edit = Button(_("Change"), "ghost", "pencil")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.word)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(14)
        row.addWidget(self.tile)
        row.addLayout(words, 1)
        row.addWidget(self.edit)

    def show_line(self, handling: Handling) -> None:
        """Show a line; its weight decides on sign, word and colour."""
        self.word.setText(_(NAMES[handling.severity]))
        self.text.setText(handling.text)
        self.setAccessibleName(run_on((ended(self.word.text()), handling.text)))
        tone = TONES[handling.severity]
        self.setProperty("tone", tone)
        self.tile.wear(ICONS[handling.severity], tone)
        look_again(self, self.word, self.text)
