"""The reminder of backups that lie nowhere but here, for the owner."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from salon_vault.backup.reminding import Reminder, reminder_of
from salon_vault.backup.state import BackupState
from salon_vault.staff.model import Tier
from ui.dates import now
from ui.line import Line
from ui.parts.strip import Strip
from ui.words import _


class BackupReminder(Strip):
    """Asks at the owner's login until a stick has a fresh backup, and one lies elsewhere."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "usb", _("Open the backups"), _("Later"), parent)
        self._wanted = line.member.tier is Tier.OWNER and not (line.demo or line.member.kit)
        self._said: Reminder | None = None
        self.no.clicked.connect(self._leave_it)

    @Slot(object)
    def show_state(self, state: BackupState) -> None:
        """Remind of what is missing, or go when nothing is."""
        reminder = reminder_of(state, now()) if self._wanted else None
        if reminder is None:
            self.hide()
        elif reminder is not self._said:
            self.ask(_said(reminder, state))
        self._said = reminder

    def _leave_it(self) -> None:
        self._wanted = False


def _said(reminder: Reminder, state: BackupState) -> str:
    if not state.sticks:
        return _(
            "No backup stick has been set up yet. If this PC breaks or is stolen, everything "
            "in the vault is lost."
        )
    if reminder is Reminder.NONE_ON_A_STICK:
        return _(
            "No stick has had a new backup for a week. If this PC breaks or is stolen, "
            "what was written since then is lost."
        )
    return _(
        "No new backup has been outside the salon for two weeks. Take one of the sticks home."
    )
