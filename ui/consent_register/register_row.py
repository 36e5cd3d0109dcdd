"""A client in the register: what is known of it, how it stands, and the way to the card."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.elided import Elided
from ui.words import _, about

NAMES, CHIPS = 190, 260
"""Points kept for name and chip, at 100 %, so that each begins at one line in all rows."""


class RegisterRow(QWidget):
    """The eye goes down the chips: what is odd has another colour there."""

    def __init__(self, name: str, chip: Chip, told: Iterable[str]) -> None:
        super().__init__()
        self.name, self.chip = name, chip
        more = " · ".join(part for part in told if part)
        self.card = Button(_("Open the card"), "ghost")
        words = " · ".join(part for part in (name, chip.text, more) if part)
        self.card.setAccessibleName(about(_("Open the card"), words))
        called = Elided(name, role="strong")
        called.setFixedWidth(theme.scaled(NAMES))
        sheet = QWidget()
        sheet.setMinimumWidth(theme.scaled(CHIPS))
        beside = QHBoxLayout(sheet)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(called)
        row.addWidget(sheet)
        row.addWidget(Elided(more, role="muted"), 1)
        row.addWidget(self.card)
