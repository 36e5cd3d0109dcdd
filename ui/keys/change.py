"""Changing the keys of the vault when one may be known: why, how far, and the wait."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from salon_vault.errors import Cancelled, VaultError
from salon_vault.gate import Proof
from salon_vault.keys.model import KeyChange
from salon_vault.keys.use_cases import change_keys
from salon_vault.staff.model import StaffId
from ui.line import Line
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.second_person import agree
from ui.waiting import Waiting
from ui.words import _

EVERYTHING = KeyChange()
"""Every compartment, and not the root, unless somebody says so."""


class ChangeKeys(Question):
    """Asks for the reason, then for the password, and shows how far the change has come."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        change: KeyChange = EVERYTHING,
        why: str = "",
    ) -> None:
        lead = _(
            "Everybody keeps their password. The records are written anew under new keys; "
            "until that is finished the old keys stay in force, even after a power cut."
        )
        deed = _("Change the keys")
        super().__init__(parent, _("Change the keys of the vault"), deed, lead)
        self.line = line
        self._waiting: Waiting | None = None
        self._change_wanted = change
        self.reason = TextLine(_("Why"), _("for example: a PC was stolen"))
        self.reason_field = Field(_("Why"), self.reason, _("It is kept in the log."))
        self.root = QCheckBox(_("Also the key that signs who works here"))
        self.root.setAccessibleName(_("Also the key that signs who works here"))
        self.root.setChecked(change.root)
        self.root.setAccessibleDescription(
            _("Needed when somebody may know the password of an owner, or the recovery kit.")
        )
        note = _(
            "What was read or copied before now stays readable to whoever has it. Change the "
            "password that may be known first, then the keys."
        )
        self.note = Remark("info", "", note)
        for part in (self.reason_field, self.root, self.note):
            self.rows.addWidget(part)
        self.reason.textChanged.connect(self._look)
        self.go.clicked.connect(self._ask)
        self.reason.setText(why)
        self._look()

    def suggest(self, why: str, reason: str) -> None:
        """Come up filled in, right after what opened the vault was replaced."""
        self.note.say("warn", "", why)
        self.reason.setText(reason)
        self.stop.say(_("Later"))

    def _look(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _ask(self) -> None:
        agree(self, self.line, change_keys, self.go.accessibleName(), self._change)

    def _change(self, proof: Proof | None, witness: StaffId | None) -> None:
        self.wait(waiting=True)
        # Nothing else may change the vault while it is copied, so no question is served.
        waiting = Waiting(self, self.line, _("Changing the keys"), serves=False)
        self._waiting = waiting
        reason = self.reason.text()
        asking = self.line.asking(self, proof=proof, reason=reason, witness=witness)
        change = replace(self._change_wanted, root=self.root.isChecked())
        answer = asking.ask(change_keys, change, waiting)
        answer.then(lambda _nothing: self.accept()).otherwise(self._failed)
        answer.at_last(lambda: self._over(waiting))

    def reject(self) -> None:
        """Close; while the keys are being changed, stop that first."""
        if self._waiting is None:
            super().reject()
        else:
            self._waiting.dialog.cancel()

    def _over(self, waiting: Waiting) -> None:
        waiting.over()
        self._waiting = None
        self.wait(waiting=False)

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            complain(self, error)
