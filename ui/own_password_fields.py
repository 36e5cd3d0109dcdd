"""What is typed to change one's own password: in the dialog, and at a first login."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.errors import VaultError, WeakPassword, WrongPassword
from salon_vault.key_files.use_cases import own_key_file
from salon_vault.staff.passwords import shortest
from ui.line import Line
from ui.parts.field import Field
from ui.parts.new_password import PROBLEMS, NewPassword
from ui.parts.password_line import PasswordLine
from ui.problems import complain
from ui.words import _


class OwnPasswordFields(QWidget):
    """The present password, and the new one twice; ``changed`` tells of every letter."""

    changed = Signal()

    def __init__(self, line: Line, present: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.old = PasswordLine(present)
        self.old_field = Field(present, self.old)
        self.new = NewPassword(line, (line.member.label,), retype=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.old_field)
        rows.addWidget(self.new)
        self.old.textChanged.connect(self._typed)
        self.new.changed.connect(self._typed)
        line.ask(self, own_key_file).then(
            lambda state: self.new.ask_for(shortest(with_key_file=state.needed))
        )

    @property
    def is_ready(self) -> bool:
        """Whether there is a present password, and a new one that can be taken."""
        return bool(self.old.text()) and self.new.is_ready

    def blame(self, error: VaultError, wrong: str) -> None:
        """Say at the field what was refused; ``wrong`` where the present one does not fit."""
        if isinstance(error, WrongPassword):
            self.old_field.blame(wrong)
            self.old.setFocus()
        elif isinstance(error, WeakPassword) and error.problem == "same":
            self.new.own_field.blame(_(PROBLEMS[error.problem]))
        else:
            complain(self, error)

    def _typed(self) -> None:
        self.old_field.blame("")
        self.changed.emit()
