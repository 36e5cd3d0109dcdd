"""A field for the six digits of a PIN."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from salon_vault.pins.model import DIGITS
from ui.parts.text_line import TextLine


class PinLine(TextLine):
    """Takes digits and nothing else, and shows dots."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(spoken, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(DIGITS)
        digits = QRegularExpression("[0-9]*")
        self.setValidator(QRegularExpressionValidator(digits, self))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def is_whole(self) -> bool:
        """Whether all six are there."""
        return len(self.text()) == DIGITS

    def take(self) -> str:
        """Return what was typed, and empty the field."""
        typed = self.text()
        self.clear()
        return typed
