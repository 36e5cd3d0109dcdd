"""What the editor of a client's name looks like."""

from PySide6.QtWidgets import QGridLayout

from salon_vault.words import LANGUAGES
from ui.card.tongues import TONGUES
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.words import _


class NameForm(QGridLayout):
    """Name, spelling in another alphabet, language of the papers."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(12)
        self.name_line = TextLine(_("Name"))
        self.spelling_line = TextLine(_("Spelling in another alphabet"))
        tongues = [(key, _(TONGUES[key])) for key in LANGUAGES]
        self.language_choice = Choice(_("Language of papers"), tongues)
        self.name = Field(_("Name"), self.name_line)
        self.spelling = Field(_("Spelling in another alphabet"), self.spelling_line)
        self.language = Field(_("Language of papers"), self.language_choice)
        self.addWidget(self.name, 0, 0, 1, 2)
        self.addWidget(self.spelling, 1, 0)
        self.addWidget(self.language, 1, 1)
