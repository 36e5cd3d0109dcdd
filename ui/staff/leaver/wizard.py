"""The steps in which somebody leaves."""

from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.backup.use_cases import stage_backup
from salon_vault.errors import Cancelled, VaultError
from salon_vault.gate import Proof
from salon_vault.personnel.model import Opened
from salon_vault.personnel.use_cases import opened_lately
from salon_vault.recovery.use_cases import renew_kit
from salon_vault.staff.model import Member, StaffId
from salon_vault.staff.use_cases import remove_member
from ui.dates import today
from ui.line import Line
from ui.parts.wizard import Wizard
from ui.problems import complain
from ui.recovery.new_kit import NewKit
from ui.second_person import agree
from ui.staff.leaver.after_step import AfterStep
from ui.staff.leaver.keys_step import KeysStep
from ui.staff.leaver.look_step import LookStep
from ui.staff.print_sheet import PrintSheet
from ui.staff.sheets import leaver_sheet
from ui.waiting import Waiting
from ui.words import _


class Leaver(Wizard):
    """What they opened; keys out, with the change of keys; what is left to do."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        super().__init__(parent, _("{who} leaves").format(who=member.label))
        self.line = line
        self.member = member
        self.removed = False
        self._waiting: Waiting | None = None
        self._opened: list[Opened] = []
        self.looked = LookStep(member)
        self.keys = KeysStep(member)
        self.after = AfterStep(member)
        self.after.renew.setEnabled(line.allows(renew_kit) and not line.member.kit)
        self.looked.print.clicked.connect(self._print)
        self.after.backing_up.connect(self._back_up)
        self.after.renewing.connect(lambda: NewKit(self, line).open())
        self.begin((self.looked, self.keys))
        line.ask(self, opened_lately, member.id).then(self._show)

    def is_done(self) -> bool:
        """Tell whether the login is out."""
        return self.removed

    def may_go_back(self) -> bool:
        """Tell whether there is a step before that can still be changed."""
        return super().may_go_back() and not self.removed

    def finish(self) -> None:
        """Remove the login, after the password and whoever else has to agree."""
        if self.removed:
            self.accept()
        else:
            agree(self, self.line, remove_member, self.go.accessibleName(), self._remove)

    def reject(self) -> None:
        """Close; while the keys are being changed, stop that first."""
        if self._waiting is None:
            super().reject()
        else:
            self._waiting.dialog.cancel()

    def _show(self, opened: list[Opened]) -> None:
        self._opened = opened
        self.looked.show_opened(opened)

    def _print(self) -> None:
        make = partial(leaver_sheet, self.member, self._opened, on=today())
        title = _("Sheet for {who}").format(who=self.member.label)
        PrintSheet(self, self.line, title, self.member.id, make).open()

    def _remove(self, proof: Proof | None, witness: StaffId | None) -> None:
        self.wait(waiting=True)
        # Nothing else may change the vault while it is copied, so no question is served.
        waiting = Waiting(self, self.line, _("Changing the keys"), serves=False)
        self._waiting = waiting
        asking = self.line.asking(self, proof=proof, witness=witness)
        answer = asking.ask(remove_member, self.member.id, waiting)
        answer.then(lambda _nothing: self._is_out()).otherwise(self._failed)
        answer.at_last(lambda: self._over(waiting))

    def _is_out(self) -> None:
        self.removed = True
        self.add(self.after)
        self.show_step(len(self.steps) - 1)

    def _back_up(self) -> None:
        waiting = Waiting(self, self.line, _("Making a backup"))
        answer = self.line.ask(self, stage_backup, waiting)
        answer.then(lambda _made: self.after.say_backed_up()).otherwise(self._failed)
        answer.at_last(waiting.over)

    def _over(self, waiting: Waiting) -> None:
        waiting.over()
        self._waiting = None
        self.wait(waiting=False)

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            complain(self, error)
