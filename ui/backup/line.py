"""The state of the backups at the unlock window, in one line."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.backup.state import BackupState
from ui import theme
from ui.backup.carrier import Carrier
from ui.backup.words import said
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.words import _, about


class BackupLine(QWidget):
    """A sign and a few words, as far as they are known without a key."""

    def __init__(self, carrier: Carrier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carrier = carrier
        self._sign = Glyph("info", "text3", theme.scaled(16))
        self.words = PlainLabel(role="muted", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()
        carrier.looked.connect(self.ask_state)
        carrier.came_back.connect(self.ask_state)
        self.ask_state()

    @Slot()
    def ask_state(self) -> None:
        """Look how well the vault is backed up."""
        self._carrier.ask(self, self._carrier.courier.state).then(self.show_state)

    def show_state(self, state: BackupState) -> None:
        """Say how well that is."""
        words = said(state)
        self._sign.draw(words.icon, f"{words.tone}_text", theme.scaled(16))
        self.words.setText(words.short)
        self.setAccessibleName(about(_("Backups"), words.short))
        self.show()
