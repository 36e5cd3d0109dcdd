"""Somebody is away for a while, and comes back."""

from PySide6.QtWidgets import QWidget

from salon_vault.gate import Proof
from salon_vault.staff.model import Member
from salon_vault.staff.use_cases import send_away, take_back
from ui.line import Line
from ui.parts.day_line import DayLine
from ui.parts.remark import Remark
from ui.staff.dialogs import StaffDialog
from ui.words import _


class GoesAway(StaffDialog):
    """Until when, as far as anybody knows; the keys go at once."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("{who} is away").format(who=member.label)
        lead = _("From now on this login opens nothing. The password stays what it is.")
        super().__init__(parent, line, title, _("Take the keys"), lead)
        self._member = member
        hint = _("Blank if nobody knows yet. The keys do not come back by themselves.")
        self.until = DayLine(_("Expected back after"), None, hint)
        self.until.changed.connect(lambda: self.go.setEnabled(self.until.is_readable))
        self.rows.addWidget(self.until)

    def give(self) -> None:
        """Take the keys at once: taking away asks for no password."""
        asked = self.line.ask(self, send_away, self._member.id, self.until.day)
        self.await_answer(asked)


class ComesBack(StaffDialog):
    """The keys in force, and the password from before."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("{who} is back").format(who=member.label)
        super().__init__(parent, line, title, _("Give the keys back"), "")
        self._member = member
        text = _("{who} signs in with the password from before.").format(who=member.label)
        self.rows.addWidget(Remark("info", "", text))

    def change(self, proof: Proof) -> None:
        """Give the keys back."""
        asking = self.line.asking(self, proof=proof)
        self.await_answer(asking.ask(take_back, self._member.id))
