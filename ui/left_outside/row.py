"""One file outside the vault, as it is listed."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.left_outside.model import Kind, OutsideFile
from ui import theme
from ui.left_outside.words import lying_words
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.words import _, about

SIGNS = {Kind.SCAN: "scan-line", Kind.PHOTO: "image"}
"""Icons of kinds; other files have one of their own."""


class OutsideRow(QWidget):
    """Name, how it came there, and two deeds; a name is nowhere but on this screen."""

    def __init__(self, file: OutsideFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = file
        name = file.path.name
        self.leave = Button(_("Leave"), "ghost")
        self.delete = Button(_("Delete"), "", "trash-2")
        for button in (self.leave, self.delete):
            button.setAutoDefault(False)
            button.setAccessibleName(about(name, button.accessibleName()))
        self.leave.setVisible(file.left_on is None)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(Elided(name, role="strong"))
        lines.addWidget(Elided(lying_words(file), role="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(Glyph(SIGNS.get(file.kind, "file-text"), "text2", theme.scaled(20)))
        row.addLayout(lines, 1)
        row.addWidget(self.leave)
        row.addWidget(self.delete)
        self.setToolTip("")
        self.setAccessibleName(about(name, lying_words(file)))
