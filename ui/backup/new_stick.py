"""Setting up a stick: which one, what it is called, and what will stand on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

import resources
from salon_vault.backup.model import LONGEST_LABEL
from salon_vault.backup.overview import Overview
from salon_vault.backup.use_cases import register_stick
from salon_vault.errors import InvalidInput, VaultError
from ui import theme
from ui.backup.carrier import Carrier
from ui.backup.drive_choice import DriveChoice
from ui.line import Line
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain, sentence_of
from ui.words import _

LETTERS = "ABCDEFGH"
WIDE, SHOWN = 620, 170
"""Points of the window's width, and of height for the page on how to restore."""


class NewStick(Question):
    """The stick, its label, and the page that will lie on it."""

    registered = Signal(str)

    def __init__(
        self, parent: QWidget, line: Line, carrier: Carrier, overview: Overview
    ) -> None:
        lead = _("Take a USB stick, and put a sticker on it with the name you give it here.")
        super().__init__(parent, _("Set up a backup stick"), _("Set up this stick"), lead)
        self.setMinimumWidth(theme.scaled(WIDE))
        self._line = line
        self.drive = DriveChoice(carrier)
        self.drive_field = Field(_("Stick"), self.drive)
        self.label = TextLine(_("Name on the sticker"))
        self.label.setMaxLength(LONGEST_LABEL)
        self.label.setText(_free_letter(overview))
        self.label_field = Field(_("Name on the sticker"), self.label)
        written = _(
            "A folder for this vault: backups that nobody can read without an owner's "
            "password or the recovery kit, and the page below. Everything else on it stays "
            "as it is."
        )
        self.how_to = QPlainTextEdit(_how_to(overview.language, self.label.text()))
        self.how_to.setReadOnly(True)
        self.how_to.setTabChangesFocus(True)
        self.how_to.setAccessibleName(_("How to restore"))
        self.how_to.setFixedHeight(theme.scaled(SHOWN))
        for part in (
            self.drive_field,
            self.label_field,
            Remark("info", _("What is written on it"), written),
            Field(_("How to restore"), self.how_to),
        ):
            self.rows.addWidget(part)
        self.drive.changed.connect(self._look)
        self.label.textChanged.connect(self._look)
        self.go.clicked.connect(self._register)
        self._look()

    def _look(self) -> None:
        self.drive_field.blame("")
        self.label_field.blame("")
        self.go.setEnabled(self.drive.place is not None and bool(self.label.text().strip()))

    def _register(self) -> None:
        place = self.drive.place
        if place is not None:
            self.wait(waiting=True)
            asked = self._line.ask(self, register_stick, place, self.label.text())
            asked.then(lambda stick: self._done(stick.label)).otherwise(self._failed)
            asked.at_last(lambda: self.wait(waiting=False))

    def _done(self, label: str) -> None:
        self.accept()
        self.registered.emit(label)

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput) and error.problem == "exists":
            self.label_field.blame(_("Another stick has this name. Give this one another."))
        elif isinstance(error, InvalidInput):
            self.label_field.blame(sentence_of(error))
        else:
            complain(self, error)


def _free_letter(overview: Overview) -> str:
    taken = {each.stick.label for each in overview.state.sticks}
    return next((letter for letter in LETTERS if letter not in taken), "")


def _how_to(language: str, label: str) -> str:
    words = resources.path(f"backup/how-to-restore/{language}.txt").read_text("utf-8")
    return words.replace("{{vault}}", "…").replace("{{stick}}", label)
