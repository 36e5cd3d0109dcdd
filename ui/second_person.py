"""A second person agrees: they choose their tile and type their own password."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from salon_vault.deputies.use_cases import possible_seconds
from salon_vault.errors import UserMistake, VaultError, WrongPassword
from salon_vault.gate import Proof, UseCase
from salon_vault.staff.model import Member, StaffId
from ui.confirm import ask_again
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.password_line import PasswordLine
from ui.parts.question import Question
from ui.problems import complain, sentence_of
from ui.staff.words import TIERS
from ui.words import _, with_more

type Agreed = Callable[[Proof | None, StaffId | None], object]
"""Hear that the password was given again, and who agreed, each where it is wanted."""


class SecondPerson(Question):
    """Asks whoever stands beside the first person; their word holds for one deed."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        deed: str,
        then: Callable[[StaffId], object],
        *,
        senior: bool = False,
    ) -> None:
        lead = _("A second person agrees with their own password. The log names both logins.")
        super().__init__(parent, _("A second person has to agree"), deed, lead)
        self._line = line
        self._then = then
        self._senior = senior
        self.who = Choice(_("Who agrees"), ())
        self.who_field = Field(_("Who agrees"), self.who)
        self.password = PasswordLine(_("Their password"))
        hint = _("If their login needs a key file, its stick has to be plugged in.")
        self.field = Field(_("Their password"), self.password, hint)
        self.rows.addWidget(self.who_field)
        self.rows.addWidget(self.field)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._give)
        self.password.textChanged.connect(lambda: self.field.blame(""))
        self.who.currentIndexChanged.connect(self.password.clear)
        line.ask(self, possible_seconds).then(self._offer)

    def _offer(self, people: Sequence[Member]) -> None:
        for one in people:
            if one.may_be_second(senior=self._senior):
                self.who.addItem(with_more((one.label, _(TIERS[one.tier]))), one.id)
        self.go.setEnabled(self.who.count() > 0)
        if not self.who.count():
            self.who_field.blame(_("Nobody else is here who could agree to this."))

    def _give(self) -> None:
        if not self.password.text():
            self.field.blame(_("The second person types their password here."))
            return
        self.wait(waiting=True)
        who = StaffId(self.who.key)
        answer = self._line.call_witness(self, who, self.password.take())
        answer.then(self._agreed).otherwise(self._failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def _agreed(self, who: StaffId) -> None:
        self.accept()
        self._then(who)

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, WrongPassword):
            self.field.blame(_("This is not the password of that login. Nothing was changed."))
            self.password.setFocus()
        elif isinstance(error, UserMistake):
            self.field.blame(sentence_of(error))
        else:
            self.reject()
            complain(self.parentWidget(), error)


def agree(
    parent: QWidget, line: Line, case: UseCase[..., Any], deed: str, then: Agreed
) -> None:
    """
    Ask for what ``case`` wants before it is carried out, and then call ``then``.

    The password once more, if it wants that; then a second person, if it or the salon does.
    """

    def proved(proof: Proof | None) -> None:
        if line.desk.needs_second(case):
            senior = case.senior
            agreed = lambda who: then(proof, who)  # noqa: E731 - typed by its use
            SecondPerson(parent, line, deed, agreed, senior=senior).open()
        else:
            then(proof, None)

    if case.fresh:
        ask_again(parent, line, deed, proved)
    else:
        proved(None)
