"""The first step: in which language the program speaks, and a look around first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.first_run.step import Step
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import LANGUAGES, _, language


class LanguageStep(Step):
    """A language, and a way to a salon with invented people."""

    language_chosen = Signal(str)

    def __init__(self, *, demo: bool, other: bool, parent: QWidget | None = None) -> None:
        lead = _("Five short steps, and your salon has a vault that only its logins open.")
        super().__init__(_("Welcome"), lead, _("Next"), parent)
        self.language = Choice(_("Language of the screen"), LANGUAGES.items())
        self.language.choose(language())
        hint = _("Papers can be in another language for every client.")
        self.rows.addWidget(Field(_("Language of the screen"), self.language, hint))
        self.demo = Button(_("Look around in a demo vault"), "", "flask-conical")
        if demo:
            panel = Panel(_("Just curious?"))
            words = _("A demo vault opens beside yours, with invented clients to practise on.")
            panel.rows.addWidget(PlainLabel(words, role="muted", wrap=True))
            panel.rows.addWidget(self.demo, 0, Qt.AlignmentFlag.AlignLeft)
            self.rows.addWidget(panel)
        self.other = Button(_("Open a vault I already have…"), "ghost")
        if other:
            panel = Panel(_("Is there a vault already?"))
            words = _("Its folder's name ends in .svault, on this PC or on the stick.")
            panel.rows.addWidget(PlainLabel(words, role="muted", wrap=True))
            panel.rows.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
            self.rows.addWidget(panel)
        self.language.activated.connect(
            lambda: self.language_chosen.emit(self.language.key),
        )
