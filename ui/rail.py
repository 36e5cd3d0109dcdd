"""The rail at the left: where one can go."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.fonts import sized
from ui.icons import icon
from ui.parts.badge import Badge
from ui.parts.glyph import Glyph
from ui.parts.tips import tip
from ui.place import Place, keys_to
from ui.words import _

WIDE, TALL, LOW = 84, 58, 50
"""Points across the rail, and of a button with room to spare and without."""
EDGE, INSIDE = 8, 8
"""Pixels beside the buttons, and beside the widest label within its button."""


class Rail(QFrame):
    """One button for every place; the present one is marked."""

    chosen = Signal(str)
    helped = Signal()

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        self._badges: dict[str, Badge] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, 12, EDGE, 12)
        rows.setSpacing(4)
        mark = Glyph("shield-check", "rail_mark", 30, 1.8)
        mark.setFixedHeight(44)
        rows.addWidget(mark, 0, Qt.AlignmentFlag.AlignCenter)
        for number, place in enumerate((p for p in places if p.on_rail), start=1):
            button = _button(_(place.short or place.title), place.icon, keys_to(number))
            button.setCheckable(True)
            button.clicked.connect(lambda *, name=place.name: self.chosen.emit(name))
            self._group.addButton(button)
            self.buttons[place.name] = button
            rows.addWidget(button)
        rows.addStretch(1)
        self.help = _button(_("Help"), "circle-help", "F1")
        self.help.clicked.connect(self.helped)
        rows.addWidget(self.help)
        self.setFixedWidth(self._widest())

    def mark(self, name: str) -> None:
        """Mark the place where one is, as far as it is on the rail."""
        button = self.buttons.get(name)
        if button is not None:
            button.setChecked(True)
            return
        self._group.setExclusive(False)
        for other in self.buttons.values():
            other.setChecked(False)
        self._group.setExclusive(True)

    def count(self, name: str, number: int) -> None:
        """Show how many things wait in a place; 0 shows nothing."""
        button = self.buttons.get(name)
        if button is not None:
            if name not in self._badges:
                self._badges[name] = Badge(button)
            self._badges[name].show_number(number)

    def _widest(self) -> int:
        """Return a width at which no label loses a letter, whatever language and size."""
        # The style sheet is read only when the rail is shown: this is the font it will give.
        font = sized(self.font(), theme.text_size("xs"), QFont.Weight.Medium)
        labels = (button.text() for button in (*self.buttons.values(), self.help))
        words = max(map(QFontMetrics(font).horizontalAdvance, labels))
        return max(WIDE, theme.scaled(WIDE), words + 2 * (EDGE + INSIDE))


class RailButton(QToolButton):
    """A sign over a word; a little lower where the rail is short of room."""

    def sizeHint(self) -> QSize:
        """Ask for room to spare."""
        return QSize(super().sizeHint().width(), max(TALL, theme.scaled(TALL)))

    def minimumSizeHint(self) -> QSize:
        """Be content with the sign and the word."""
        return QSize(super().minimumSizeHint().width(), theme.scaled(LOW))


def _button(words: str, drawn: str, keys: str) -> QToolButton:
    button = RailButton()
    size = theme.scaled(22)
    button.setText(words)
    button.setAccessibleName(words)
    button.setIcon(icon(drawn, "rail_text", size, chosen="rail_on"))
    button.setIconSize(QSize(size, size))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    button.setToolTip(tip(words, keys))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
