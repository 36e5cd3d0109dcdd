"""What the page of questions and ages looks like."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.contraindications.sets.shipped import kinds_with_questions
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.treatments.kinds import kind_name
from ui.words import _

AGES = "ages"
"""The choice that is no kind of treatment."""


class SetsForm(QVBoxLayout):
    """A choice of kinds, how it stands with one, and its questions as a sheet."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        lead = _(
            "Proposals in our own words, with their sources. Nothing counts before the owner "
            "has adopted it; a change is a new version. A person decides each time."
        )
        page = Page(_("Questions and ages"), lead)
        self.addWidget(page)
        kinds = [(kind.value, kind_name(kind)) for kind in kinds_with_questions()]
        self.kind = Choice(_("Which rules"), [*kinds, (AGES, _("Minors: ages"))])
        page.deeds.addWidget(self.kind)
        self.state = Remark("info", "")
        self.adopt = Button(_("Adopt"), "primary")
        self.edit = Button(_("Change"), "", "pencil")
        self.end = Button(_("Withdraw"), "ghost")
        self.save = Button(_("Save as a new version"), "primary")
        self.stop = Button(_("Cancel"))
        for button in (self.end, self.edit, self.adopt, self.stop, self.save):
            self.state.deeds.addWidget(button)
        self.sheet = Panel()
        self.fault = PlainLabel(role="fault", wrap=True)
        self.fault.hide()
        page.rows.addWidget(self.state)
        page.rows.addWidget(self.fault)
        page.rows.addWidget(self.sheet)
        self.shown: QWidget | None = None

    def show_sheet(self, sheet: QWidget) -> None:
        """Show another sheet in place of this one."""
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
        self.shown = sheet
        self.sheet.rows.addWidget(sheet)
        self.fault.hide()

    def blame(self, words: str) -> None:
        """Say what is wrong with what was typed."""
        self.fault.setText(words)
        self.fault.show()
