"""What the owner is asked before somebody's login is made or changed."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.gate import Proof
from salon_vault.keys.model import KeyChange, change_for_mover
from salon_vault.slips.model import LoginSlip
from salon_vault.staff.model import Member, keys_for
from salon_vault.staff.use_cases import (
    relabel_member,
    reset_password,
    retier_member,
)
from ui.answer import Answer
from ui.confirm import ask_again
from ui.key_files.required import RequiredKeyFile
from ui.line import Line
from ui.parts.field import Field
from ui.parts.new_password import NewPassword
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.slips.made import good_for, slip_of
from ui.staff.tier_picker import TierPicker
from ui.words import _


class StaffDialog(Question):
    """Carries out one change of a login, and closes once it is done."""

    def __init__(self, parent: QWidget, line: Line, title: str, deed: str, lead: str) -> None:
        super().__init__(parent, title, deed, lead)
        self.line = line
        self.go.clicked.connect(self.give)

    def give(self) -> None:
        """Ask for the password again where the change wants it, then carry it out."""
        ask_again(self, self.line, self.go.accessibleName(), self.change)

    def change(self, proof: Proof) -> None:
        """Carry out the change; every dialog has its own."""
        raise NotImplementedError

    def await_answer[R](self, answer: Answer[R]) -> None:
        """Close when the change is made; say in place what could not be kept."""
        self.wait(waiting=True)
        answer.then(lambda _result: self.accept()).otherwise(self.failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def failed(self, error: VaultError) -> None:
        """Say what went wrong; what was typed stays."""
        complain(self, error)


class Retier(StaffDialog):
    """Another tier, and the keys that come with it."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("Role and keys of {who}").format(who=member.label)
        super().__init__(parent, line, title, _("Change the keys"), "")
        self._member = member
        self.due: KeyChange | None = None
        """The change of keys that the move makes worth while, once it is made."""
        self.picker = TierPicker()
        self.picker.show_member(member)
        note = _("{who} may still be able to read what this login could open before now.")
        self.rows.addWidget(self.picker)
        self.rows.addWidget(Remark("info", "", note.format(who=member.label)))

    def change(self, proof: Proof) -> None:
        """Give and take the keys."""
        picker = self.picker
        asking = self.line.asking(self, proof=proof)
        who, tier, more = self._member.id, picker.tier, picker.more_keys
        after = replace(self._member, tier=tier, compartments=keys_for(tier, more))
        self.due = change_for_mover(self._member, after)
        self.await_answer(asking.ask(retier_member, who, tier, more))


class Reset(StaffDialog):
    """Another password for somebody who has lost theirs."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("Reset the password of {who}").format(who=member.label)
        super().__init__(parent, line, title, _("Reset the password"), "")
        self._member = member
        self.slip: LoginSlip | None = None
        """What is to be printed once the login is reset, if the passphrase was made up."""
        lost = _("Unfinished drafts of {who} are lost; everything saved stays.")
        self.rows.addWidget(Remark("warn", "", lost.format(who=member.label)))
        self.password = NewPassword(line, (member.label,))
        self.key_file = RequiredKeyFile(self.password)
        self.password.changed.connect(self._look)
        self.key_file.changed.connect(self._look)
        self.rows.addWidget(self.password)
        self.rows.addWidget(self.key_file)
        if not member.spare:
            self.rows.addWidget(PlainLabel(good_for(), role="hint", wrap=True))
        self._look()

    def change(self, proof: Proof) -> None:
        """Enrol the person anew."""
        asking = self.line.asking(self, proof=proof)
        who, password = self._member.id, self.password.password
        if not self._member.spare:
            self.slip = slip_of(self.password, who, self._member.label)
        self.await_answer(asking.ask(reset_password, who, password, self.key_file.place))

    def _look(self) -> None:
        self.go.setEnabled(self.password.is_ready and self.key_file.is_ready)


class Rename(StaffDialog):
    """Another name on the login tile."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("Rename the tile of {who}").format(who=member.label)
        super().__init__(parent, line, title, _("Rename"), "")
        self._member = member
        self.label = TextLine(_("Name on the login tile"))
        self.label.setText(member.label)
        self.label.selectAll()
        self.field = Field(_("Name on the login tile"), self.label)
        self.rows.addWidget(self.field)
        self.label.textChanged.connect(lambda: self.field.blame(""))

    def give(self) -> None:
        """Rename at once: no password is needed for a name."""
        self.await_answer(
            self.line.ask(self, relabel_member, self._member.id, self.label.text())
        )

    def failed(self, error: VaultError) -> None:
        """Blame the label where it is to blame."""
        if isinstance(error, InvalidInput):
            self.field.blame(_("This name cannot be used: shorten it or type another."))
        else:
            complain(self, error)
