"""
The window of somebody who unlocked with a slip: a password of their own, before anything else.

The gate refuses everything else to them (``salon_vault.desk``); this only makes it a page.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salon_vault.errors import VaultError
from salon_vault.staff.use_cases import change_own_password
from ui.idle import Idle
from ui.line import Line
from ui.lock import Lock
from ui.own_password_fields import OwnPasswordFields
from ui.parts.curtain import Curtain
from ui.slips.form import FirstPasswordForm
from ui.words import _

LEAST = (1040, 700)


class FirstPassword(QWidget):
    """The slip once more, the new password, and on into the day."""

    chosen = Signal()
    """The slip opens nothing any more, and the desk is a desk like any other."""

    def __init__(self, line: Line, idle: Idle, lock: Lock) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Salon Vault")
        self.setMinimumSize(*LEAST)
        self._line = line
        self.fields = OwnPasswordFields(line, _("Passphrase from your slip"))
        self.form = FirstPasswordForm(self, self.fields, line.member.label)
        self.curtain = Curtain(self)
        self.fields.changed.connect(self._look)
        self.form.go.clicked.connect(self._change)
        self.form.blank.clicked.connect(self.hide_screen)
        self.form.lock.clicked.connect(lock.lock_now)
        idle.seconds_left.connect(self.form.lock.count_down)
        for keys, deed in (("F9", self.hide_screen), ("Ctrl+L", lock.lock_now)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)
        new = self.fields.new
        for typed in (self.fields.old, new.again_made, new.own, new.again):
            typed.returnPressed.connect(self._entered)
        self._look()
        self.fields.old.setFocus()

    def hide_screen(self) -> None:
        """Draw the curtain; nobody knows the salon's name yet."""
        self.curtain.draw("Salon Vault")

    def _look(self) -> None:
        self.form.go.setEnabled(self.fields.is_ready)

    def _entered(self) -> None:
        if self.form.go.isEnabled():
            self._change()
        else:
            self.focusNextChild()

    def _change(self) -> None:
        self._wait(waiting=True)
        typed = self.fields.old.text(), self.fields.new.password
        answer = self._line.ask(self, change_own_password, *typed)
        answer.at_last(lambda: self._wait(waiting=False))
        answer.then(lambda _nothing: self._changed()).otherwise(self._failed)

    def _changed(self) -> None:
        self.fields.old.clear()
        self.fields.new.wipe()
        self.chosen.emit()

    def _failed(self, error: VaultError) -> None:
        wrong = _("This is not the passphrase you unlocked with. Nothing was changed.")
        self.fields.blame(error, wrong)

    def _wait(self, *, waiting: bool) -> None:
        self.form.go.setEnabled(not waiting and self.fields.is_ready)
        self.fields.setEnabled(not waiting)
        self.form.busy.show_work(working=waiting)
