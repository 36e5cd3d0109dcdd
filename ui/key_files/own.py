"""The key file of one's own login: required, written to a second stick, let go of."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salon_vault.errors import (
    InvalidInput,
    KeyFileDamaged,
    KeyFileMissing,
    VaultError,
    WeakPassword,
    WrongKeyFile,
    WrongPassword,
)
from salon_vault.key_files.use_cases import (
    KeyFileState,
    copy_key_file,
    own_key_file,
    release_key_file,
    require_key_file,
)
from ui.answer import Answer
from ui.key_files.file_choice import FileChoice
from ui.keys.offer import offer_after_key_file
from ui.line import Line
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.password_line import PasswordLine
from ui.parts.question import Question
from ui.parts.radios import Radios
from ui.parts.remark import Remark
from ui.parts.stick_choice import StickChoice
from ui.problems import complain, sentence_of
from ui.words import _

COPY, RELEASE = "copy", "release"

NOT_THE_FILE = (KeyFileMissing, WrongKeyFile, KeyFileDamaged)
"""What is wrong with the key file that was asked for once more."""


class OwnKeyFile(Question):
    """One stick after the other; the window stays until the second is written or put off."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        title = _("Key file of my login")
        lead = _("With a key file, {who} unlocks with the password and a file on a stick.")
        deed = _("Require the key file")
        super().__init__(parent, title, deed, lead.format(who=line.member.label))
        self._line = line
        self.state = KeyFileState(needed=False, copied=False)
        self.remark = Remark("info")
        ways = ((COPY, _("Write it to another stick")), (RELEASE, _("No longer require it")))
        self.way = Radios(_("Key file"), ways)
        self.password = PasswordLine(_("Your password"))
        self.password_field = Field(_("Your password"), self.password)
        self.stick = StickChoice()
        hint = _("The stick, not this PC: whoever takes the PC must not get the file too.")
        self.stick_field = Field(_("Stick"), self.stick, hint)
        self.file = FileChoice()
        self.file_field = Field(_("Key file"), self.file)
        fields = self.password_field, self.stick_field, self.file_field
        for part in (self.remark, self.way, *fields):
            self.rows.addWidget(part)
        self.way.chosen.connect(lambda _key: self._show())
        self.way.choose(COPY)
        self.password.textChanged.connect(self._look)
        self.stick.changed.connect(self._look)
        self.file.changed.connect(self._look)
        self.go.clicked.connect(self._do)
        self._required_now = False
        self.finished.connect(self._offer_change)
        self.show_state(self.state)
        line.ask(self, own_key_file).then(self.show_state)

    def show_state(self, state: KeyFileState) -> None:
        """Show what can be done next."""
        self.state = state
        self.stick.take(None)
        self._show()

    def _show(self) -> None:
        state, release = self.state, self.state.needed and self.way.key == RELEASE
        self.remark.say(*_said(state))
        show_if(state.needed, self.way)
        show_if(release or not state.needed, self.password_field)
        show_if(not release, self.stick_field)
        show_if(release, self.file_field)
        required = _("Write it to this stick") if state.needed else _("Require the key file")
        self.go.say(_("No longer require it") if release else required)
        self._look()

    def _look(self) -> None:
        self.password_field.blame("")
        self.stick_field.blame("")
        self.file_field.blame("")
        ready = not self.password_field.isVisibleTo(self) or bool(self.password.text())
        chosen = not self.stick_field.isVisibleTo(self) or self.stick.place is not None
        self.go.setEnabled(ready and chosen)

    # --- deeds -------------------------------------------------------------------------------

    def _do(self) -> None:
        place, line = self.stick.place, self._line
        if self.state.needed and self.way.key == RELEASE:
            password = self.password.text()
            letting_go = line.ask(self, release_key_file, password, self.file.place)
            self._await(letting_go, self.accept)
        elif place is None:
            return
        elif self.state.needed:
            self._await(line.ask(self, copy_key_file, place), self.accept)
        else:
            made = line.ask(self, require_key_file, self.password.take(), place)
            self._await(made, self._required)

    def _required(self) -> None:
        self._required_now = True
        self.show_state(KeyFileState(needed=True, copied=False))

    def _offer_change(self) -> None:
        """Offer it after the second stick, or once that is put off."""
        if self._required_now:
            offer_after_key_file(self.parentWidget(), self._line)

    def _await(self, answer: Answer[None], done: Callable[[], object]) -> None:
        self.wait(waiting=True)
        answer.at_last(lambda: self.wait(waiting=False))
        answer.then(lambda _nothing: done()).otherwise(self._failed)

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, WrongPassword):
            words = _("This is not the password of this login. Nothing was changed.")
            self.password_field.blame(words)
            self.password.setFocus()
        elif isinstance(error, WeakPassword):
            words = _("Change the password first: this one is too weak to stand alone.")
            self.password_field.blame(words)
        elif self.file.isVisibleTo(self) and isinstance(error, NOT_THE_FILE):
            self.file_field.blame(sentence_of(error))
        elif isinstance(error, InvalidInput):
            self.stick_field.blame(_("The key file is on this stick already. Take another."))
        else:
            complain(self, error)


def _said(state: KeyFileState) -> tuple[str, str, str]:
    if not state.needed:
        text = _(
            "Two sticks are written, one after the other. If both are lost, the recovery kit "
            "or another owner resets the login."
        )
        return "info", _("Have two sticks ready"), text
    if not state.copied:
        text = _("The key file is on one stick only. If that is lost, this login stays closed.")
        return "warn", _("Now the second stick"), text
    text = _("Keep the sticks apart: one with you, one at home. Pull it out after unlocking.")
    return "ok", _("This login needs its key file"), text
