"""The owner's word for a folder that some program copies elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.parts.button import Button
from ui.words import _


class Insist(QWidget):
    """A tick that nobody sets by accident, and the deed it sets free."""

    def __init__(self, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = _("I know that this folder is copied elsewhere")
        self.known = QCheckBox(words)
        self.known.setAccessibleName(words)
        self.go = Button(deed)
        self.go.setEnabled(False)
        self.known.toggled.connect(self.go.setEnabled)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.known)
        rows.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
