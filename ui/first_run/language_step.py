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
    """A language, and the ways to a vault that there is: a demo, one's own, or a backup."""

    language_chosen = Signal(str)

    def __init__(
        self, *, demo: bool, other: bool, backup: bool, parent: QWidget | None = None
    ) -> None:
        lead = _(
            "Five short steps, and your salon has a vault that only its logins and its "
            "recovery kit open."
        )
        super().__init__(_("Welcome"), lead, _("Set up a new vault"), parent)
        self.language = Choice(_("Language of the screen"), LANGUAGES.items())
        self.language.choose(language())
        hint = _("Papers can be in another language for every client.")
        self.rows.addWidget(Field(_("Language of the screen"), self.language, hint))
        self.demo = Button(_("Look around in a demo vault"), "", "flask-conical")
        if demo:
            panel = Panel(_("Just curious?"))
            words = _(
                "A demo vault has invented clients to practise on. You can set up your own "
                "at any time afterwards."
            )
            panel.rows.addWidget(PlainLabel(words, role="muted", wrap=True))
            panel.rows.addWidget(self.demo, 0, Qt.AlignmentFlag.AlignLeft)
            self.rows.addWidget(panel)
        self.other = Button(_("Open a vault I already have…"), "", "lock-keyhole")
        self.restore = Button(_("Restore a backup…"), "", "rotate-ccw")
        if other or backup:
            self.rows.addWidget(self._already(other=other, backup=backup))
        self.language.activated.connect(
            lambda: self.language_chosen.emit(self.language.key),
        )

    def _already(self, *, other: bool, backup: bool) -> Panel:
        panel = Panel(_("Is there a vault already?"))
        vault = _("The name of its folder ends in .svault, here or on the stick it came with.")
        stick = _("A backup stick is enough, with an owner's password or the recovery kit.")
        for there, words, way in ((other, vault, self.other), (backup, stick, self.restore)):
            if there:
                panel.rows.addWidget(PlainLabel(words, role="muted", wrap=True))
                panel.rows.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        return panel
