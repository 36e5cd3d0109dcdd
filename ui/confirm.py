"""The password once more, before something that nobody should do by accident or for another."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salon_vault.errors import VaultError, WrongPassword
from salon_vault.gate import Proof
from ui.line import Line
from ui.parts.field import Field
from ui.parts.password_line import PasswordLine
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _


class PasswordAgain(Question):
    """Asks for the own password and hands on the proof; wrong ones are said in place."""

    def __init__(
        self, parent: QWidget, line: Line, deed: str, then: Callable[[Proof], object]
    ) -> None:
        why = _("Please type the password of {who} once more.")
        super().__init__(parent, deed, deed, why.format(who=line.member.label))
        self._line = line
        self._then = then
        self.password = PasswordLine(_("Your password"))
        self.field = Field(_("Your password"), self.password)
        self.rows.addWidget(self.field)
        self.go.clicked.connect(self._give)
        self.password.textChanged.connect(lambda: self.field.blame(""))

    def _give(self) -> None:
        if not self.password.text():
            self.field.blame(_("Please type your password."))
            return
        self.wait(waiting=True)
        answer = self._line.confirm(self, self.password.take())
        answer.then(self._proved).otherwise(self._failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def _proved(self, proof: Proof) -> None:
        self.accept()
        self._then(proof)

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, WrongPassword):
            self.field.blame(_("This is not the password of this login. Nothing was changed."))
            self.password.setFocus()
            return
        self.reject()
        complain(self.parentWidget(), error)


def ask_again(
    parent: QWidget, line: Line, deed: str, then: Callable[[Proof], object]
) -> PasswordAgain:
    """Ask for the password before ``deed``, the words on the button; then call ``then``."""
    dialog = PasswordAgain(parent, line, deed, then)
    dialog.open()
    return dialog
