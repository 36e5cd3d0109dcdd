"""An owner, or the recovery kit, and what opens the vault for them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.backup.restoring import Opening
from salon_vault.door import Tile
from salon_vault.staff.model import StaffId
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.password_line import PasswordLine
from ui.parts.text_area import TextArea
from ui.words import _

KIT = "kit"
"""Instead of the id of an owner."""


class OwnerFields(QWidget):
    """Who, and a password or the groups of the kit; a key file is found on its stick."""

    def __init__(self, owners: Iterable[Tile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = Choice(_("Opened by"), [(tile.id, tile.label) for tile in owners])
        self.who.addItem(_("Recovery kit"), KIT)
        self.password = PasswordLine(_("Password"))
        self.password_field = Field(_("Password"), self.password)
        self.code = TextArea(_("Groups of the recovery kit"), lines=4)
        self.code_field = Field(_("Groups of the recovery kit"), self.code)
        self.who.currentIndexChanged.connect(self._ask_for)
        self.password.textChanged.connect(lambda: self.password_field.blame(""))
        self.code.textChanged.connect(lambda: self.code_field.blame(""))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for part in (Field(_("Opened by"), self.who), self.password_field, self.code_field):
            rows.addWidget(part)
        self._ask_for()

    @property
    def filled(self) -> bool:
        """Whether something was typed; where not, it is said."""
        typed = self.code.toPlainText() if self._kit else self.password.text()
        if not typed.strip():
            self.blame(_("Type it to go on."))
        return bool(typed.strip())

    def take(self) -> Opening:
        """Return what was typed, and empty the field of a password."""
        if self._kit:
            return Opening(None, self.code.toPlainText())
        return Opening(StaffId(self.who.key), self.password.take())

    def blame(self, fault: str) -> None:
        """Say what is wrong with the password or the kit."""
        (self.code_field if self._kit else self.password_field).blame(fault)
        (self.code if self._kit else self.password).setFocus()

    @property
    def _kit(self) -> bool:
        return self.who.key == KIT

    def _ask_for(self) -> None:
        show_if(self._kit, self.code_field)
        show_if(not self._kit, self.password_field)
