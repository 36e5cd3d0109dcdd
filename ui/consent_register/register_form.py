"""What the register of consents looks like."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.words import PURPOSES, STANDINGS
from ui.consent_register.words import name_of
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.words import _

FORMS, SOON = "forms", "soon"
"""Keys beside those of purposes and standings."""


class RegisterForm(Page):
    """What it is about, how it stands, how many there are, and a row a client."""

    def __init__(self) -> None:
        lead = _("Who agreed to what, who refused, who withdrew, and what runs out.")
        super().__init__(_("Register of consents"), lead)
        purposes = [(each.value, name_of(each)) for each in PURPOSES]
        self.what = Choice(_("What it is about"), [*purposes, (FORMS, _("Signed forms"))])
        standings = [(each.value, _(words)) for each, words in STANDINGS.items()]
        everything = ("", _("all of them"))
        self.how = Choice(
            _("How it stands"), [everything, (SOON, _("runs out, or has")), *standings]
        )
        self.how_field = Field(_("How it stands"), self.how)
        self.print = Button(_("Print…"), "", "printer")
        self.save = Button(_("Save as a table…"), "", "save")
        for deed in (self.print, self.save):
            self.deeds.addWidget(deed)
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Field(_("What it is about"), self.what), 2)
        row.addWidget(self.how_field, 1)
        self.counts = PlainLabel(role="muted", wrap=True)
        panel = Panel()
        panel.rows.addWidget(choices)
        panel.rows.addWidget(self.counts)
        self.list = Rows()
        panel.rows.addLayout(self.list)
        self.none = PlainLabel(_("Nobody."), role="quiet")
        self.more = PlainLabel(role="hint")
        panel.rows.addWidget(self.none)
        panel.rows.addWidget(self.more)
        self.rows.addWidget(panel)

    @property
    def purpose(self) -> Purpose | None:
        """Which purpose is chosen; None for signed forms."""
        return None if self.what.key == FORMS else Purpose(self.what.key)
