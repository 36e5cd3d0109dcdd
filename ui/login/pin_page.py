"""The page on which six digits open a login again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.door import Tile
from ui import theme
from ui.login.busy import Busy
from ui.parts.avatar import Avatar
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.pin_line import PinLine
from ui.parts.pin_pad import PinPad
from ui.parts.plain_label import PlainLabel
from ui.words import _, plural

WIDE = 300
"""Points across the pad, at 100 %."""


class PinPage(QWidget):
    """Whose login, six dots, a pad for fingers, and the way back to the password."""

    def __init__(self, tile: Tile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = tile
        self.pin = PinLine(_("PIN"))
        self.field = Field(_("PIN"), self.pin)
        self.pad = PinPad()
        self.busy = Busy(_("Opening the vault"))
        self.back = Button(_("Use the password"), "ghost", "key-round", "Esc")
        self.pin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pin.textEdited.connect(lambda: self.field.blame(""))
        self.pad.pressed.connect(self._press)
        self.pad.stepped_back.connect(self.pin.backspace)
        self._build()

    def wait(self, *, waiting: bool) -> None:
        """Take no input while the vault is being opened."""
        self.busy.show_work(working=waiting)
        for part in (self.pin, self.pad, self.back):
            part.setEnabled(not waiting)

    def tell(self, left: int) -> None:
        """Say that the digits were wrong, and how many tries there are."""
        words = plural("Wrong PIN. {n} try left.", "Wrong PIN. {n} tries left.", left)
        self.field.blame(words)
        self.pin.setFocus()

    def _press(self, digit: str) -> None:
        self.field.blame("")
        self.pin.insert(digit)
        self.pin.setFocus()

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        avatar = Avatar(theme.scaled(44))
        avatar.show_name(self.tile.label)
        head.addWidget(avatar)
        head.addWidget(PlainLabel(self.tile.label, role="h1"), 1)
        rows.addLayout(head)
        lead = _("Type the six digits chosen for this shift.")
        rows.addWidget(PlainLabel(lead, role="quiet", wrap=True))
        for part in (self.field, self.pad):
            part.setMaximumWidth(theme.scaled(WIDE))
            rows.addWidget(part)
        rows.addWidget(self.busy)
        rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
