"""The third step: the owner's login, and where the vault lies."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.first_run.step import Step
from ui.line import Line
from ui.login.busy import Busy
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.field import Field
from ui.parts.insist import Insist
from ui.parts.new_password import NewPassword
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.words import _


class OwnerStep(Step):
    """A label, a passphrase typed twice, a folder; then the vault is made."""

    elsewhere = Signal()
    """The person wants the vault in another folder."""
    insisted = Signal()
    """The owner knows that the folder is copied elsewhere, and wants the vault there."""

    def __init__(self, line: Line, folder: Path, parent: QWidget | None = None) -> None:
        lead = _("The owner's login opens everything. Nobody can look up its password for you.")
        super().__init__(_("The owner's login"), lead, _("Make the vault"), parent)
        self.label = TextLine(_("Name on the login tile"), _("for example: Anna M."))
        hint = _("Seen before unlocking: a first name and a letter are enough.")
        self.label_field = Field(_("Name on the login tile"), self.label, hint)
        self.password = NewPassword(line, retype=True)
        self.folder = Elided(str(folder), role="muted")
        self.choose = Button(_("Another place…"), "ghost")
        self.busy = Busy(_("Making the vault"))
        self.trouble = Remark("warn")
        self.trouble.hide()
        self.insist = Insist(_("Make it there anyway"))
        self.insist.hide()
        self.insist.go.clicked.connect(self.insisted)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(PlainLabel(_("The vault is kept in"), role="muted"))
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        for part in (self.label_field, self.password):
            self.rows.addWidget(part)
        self.rows.addLayout(place)
        self.rows.addWidget(self.trouble)
        self.rows.addWidget(self.insist)
        self.rows.addWidget(self.busy)
        self.label.textChanged.connect(self._look)
        self.password.changed.connect(self.changed)
        self.choose.clicked.connect(self.elsewhere)

    @property
    def is_ready(self) -> bool:
        """Whether there is a label and a passphrase, typed twice alike."""
        return bool(self.label.text().strip()) and self.password.is_ready

    def show_folder(self, folder: Path) -> None:
        """Show where the vault will lie now."""
        self.folder.say(str(folder))
        self.trouble.hide()
        self.insist.hide()

    def wait(self, *, waiting: bool) -> None:
        """Take no input while the vault is being made."""
        self.busy.show_work(working=waiting)
        for part in (self.label, self.password, self.choose, self.insist):
            part.setEnabled(not waiting)

    def blame(self, title: str, text: str, *, can_insist: bool = False) -> None:
        """Say why the vault could not be made there; the owner may know better."""
        self.trouble.say("warn", title, text)
        self.trouble.show()
        self.insist.known.setChecked(False)
        self.insist.setVisible(can_insist)

    def _look(self) -> None:
        self.label_field.blame("")
        self.password.know((self.label.text(),))
        self.changed.emit()
