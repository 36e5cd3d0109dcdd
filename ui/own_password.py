"""Changing one's own password; everybody may."""

from PySide6.QtWidgets import QCheckBox, QWidget

from salon_vault.errors import VaultError, WrongPassword
from salon_vault.key_files.use_cases import own_key_file
from salon_vault.staff.passwords import shortest
from salon_vault.staff.use_cases import change_own_password, renew_own_login
from ui.keys.offer import offer_after_password
from ui.line import Line
from ui.parts.field import Field
from ui.parts.new_password import NewPassword
from ui.parts.password_line import PasswordLine
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _


class OwnPassword(Question):
    """The old password, and the new one."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        title = _("Change my password")
        lead = _("Only the login of {who} changes. Nobody can read your password here.")
        super().__init__(parent, title, title, lead.format(who=line.member.label))
        self._line = line
        self.old = PasswordLine(_("Current password"))
        self.old_field = Field(_("Current password"), self.old)
        self.new = NewPassword(line, (line.member.label,), retype=True)
        self.seen = QCheckBox(_("Somebody may know the current one"))
        self.seen.setAccessibleName(self.seen.text())
        self.rows.addWidget(self.old_field)
        self.rows.addWidget(self.new)
        self._add_suspicion(line)
        self.old.textChanged.connect(self._look)
        self.new.changed.connect(self._look)
        self.go.clicked.connect(self._change)
        line.ask(self, own_key_file).then(
            lambda state: self.new.ask_for(shortest(with_key_file=state.needed))
        )
        self._look()

    def _add_suspicion(self, line: Line) -> None:
        if line.allows(renew_own_login):
            self.rows.addWidget(self.seen)
            words = _(
                "Then this login gets new keys as well. Copies of the vault made before now "
                "stay readable with the old password."
            )
        else:
            self.seen.hide()
            words = _(
                "If somebody may know it, ask the owner for a reset: that makes new keys."
            )
        self.rows.addWidget(PlainLabel(words, role="hint", wrap=True))

    def _look(self) -> None:
        self.old_field.blame("")
        self.go.setEnabled(bool(self.old.text()) and self.new.is_ready)

    def _change(self) -> None:
        self.wait(waiting=True)
        case = renew_own_login if self.seen.isChecked() else change_own_password
        answer = self._line.ask(self, case, self.old.text(), self.new.password)
        answer.at_last(lambda: self.wait(waiting=False))
        answer.then(lambda _nothing: self._changed()).otherwise(self._failed)

    def _changed(self) -> None:
        self.accept()
        if self.seen.isChecked():
            offer_after_password(self.parentWidget(), self._line)

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, WrongPassword):
            self.old_field.blame(_("This is not your current password. Nothing was changed."))
            self.old.setFocus()
        else:
            complain(self, error)
