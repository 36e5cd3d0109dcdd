"""A field for a password."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import icon
from ui.parts.text_line import TextLine
from ui.parts.tips import tip
from ui.words import _


class PasswordLine(TextLine):
    """Shows dots, and the letters for as long as the eye is open."""

    def __init__(self, spoken: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(spoken, hint, parent)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._eye = self.addAction(icon("eye"), QLineEdit.ActionPosition.TrailingPosition)
        self._eye.triggered.connect(lambda: self.reveal(open_eye=not self.is_open))
        self.reveal(open_eye=False)

    @property
    def is_open(self) -> bool:
        """Whether the letters can be read."""
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def reveal(self, *, open_eye: bool) -> None:
        """Show letters or dots."""
        mode = QLineEdit.EchoMode.Normal if open_eye else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        words = _("Hide the password") if open_eye else _("Show the password")
        self._eye.setIcon(icon("eye-off" if open_eye else "eye"))
        self._eye.setText(words)
        self._eye.setToolTip(tip(words))

    def take(self) -> str:
        """Return what was typed, and empty the field."""
        typed = self.text()
        self.clear()
        self.reveal(open_eye=False)
        return typed
