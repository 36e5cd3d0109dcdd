"""Whether a login that the owner gives or resets needs a key file too."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from salon_vault.staff.passwords import shortest
from ui.parts.looks import show_if
from ui.parts.new_password import NewPassword
from ui.parts.plain_label import PlainLabel
from ui.parts.stick_choice import StickChoice
from ui.words import _


class RequiredKeyFile(QWidget):
    """A box to tick, and the stick that the key file is written to."""

    changed = Signal()

    def __init__(self, password: NewPassword, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._password = password
        self.box = QCheckBox(_("Also require a key file on a stick"))
        self.box.setAccessibleName(self.box.text())
        self.stick = StickChoice()
        words = _("They write the second stick themselves, at their next login.")
        self.after = PlainLabel(words, role="hint", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for part in (self.box, self.stick, self.after):
            rows.addWidget(part)
        self.box.toggled.connect(self._ticked)
        self.stick.changed.connect(self.changed)
        self._ticked()

    @property
    def place(self) -> Path | None:
        """Where the key file is to be written; None if none is required."""
        return self.stick.place if self.box.isChecked() else None

    @property
    def is_ready(self) -> bool:
        """Whether a stick was chosen, if one is wanted."""
        return not self.box.isChecked() or self.stick.place is not None

    def _ticked(self) -> None:
        required = self.box.isChecked()
        show_if(required, self.stick, self.after)
        self._password.ask_for(shortest(with_key_file=required))
        self.changed.emit()
