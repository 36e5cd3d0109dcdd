"""What the editor of the handling line looks like."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from salon_vault.clients.model import Severity
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.radios import Radios
from ui.parts.text_line import TextLine
from ui.severities import NAMES
from ui.words import _


class HandlingForm(QFrame):
    """How much the line weighs, and what it says."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        title = PlainLabel(_("Alert: what to do, seen by everybody"), role="strong")
        weights = [(str(int(weight)), _(NAMES[weight])) for weight in Severity]
        self.weight = Radios(_("How serious"), weights)
        self.text_line = TextLine(
            _("What to do"), _("For example: patch test first, ask Ewa before colouring")
        )
        hint = _("Write what to do, not why. The client may read this.")
        self.text = Field("", self.text_line, hint)
        self.text.name.hide()
        self.done = Button(_("Done"), "ghost")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        self.head = head
        head.addWidget(self.done)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(16, 10, 16, 12)
        self.rows.setSpacing(8)
        self.rows.addLayout(head)
        self.rows.addWidget(self.weight)
        self.rows.addWidget(self.text)
