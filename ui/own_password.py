"""Changing one's own password; everybody may."""

from PySide6.QtWidgets import QCheckBox, QWidget

from salon_vault.errors import VaultError
from salon_vault.staff.use_cases import change_own_password, renew_own_login
from ui.keys.offer import offer_after_password
from ui.line import Line
from ui.own_password_fields import OwnPasswordFields
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.words import _


class OwnPassword(Question):
    """The old password, and the new one."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        title = _("Change my password")
        lead = _("Only the login of {who} changes. Nobody can read your password here.")
        super().__init__(parent, title, title, lead.format(who=line.member.label))
        self._line = line
        self.fields = OwnPasswordFields(line, _("Current password"))
        self.old, self.old_field = self.fields.old, self.fields.old_field
        self.new = self.fields.new
        self.seen = QCheckBox(_("Somebody may know the current one"))
        self.seen.setAccessibleName(self.seen.text())
        self.rows.addWidget(self.fields)
        self._add_suspicion(line)
        self.fields.changed.connect(self._look)
        self.go.clicked.connect(self._change)
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
        self.go.setEnabled(self.fields.is_ready)

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
        wrong = _("This is not your current password. Nothing was changed.")
        self.fields.blame(error, wrong)
