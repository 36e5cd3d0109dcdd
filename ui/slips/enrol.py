"""Setting up a login again that was lost in a restore."""

from PySide6.QtWidgets import QWidget

from salon_vault.gate import Proof
from salon_vault.slips.model import LoginSlip, last_day
from salon_vault.slips.use_cases import enrol_lost
from salon_vault.staff.model import Member
from ui.dates import today
from ui.line import Line
from ui.parts.remark import Remark
from ui.slips.print_slip import PrintSlip
from ui.staff.dialogs import StaffDialog
from ui.words import _, day


class EnrolLost(StaffDialog):
    """The passphrase is made by the program, and shown on the slip alone."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("Set up the login of {who} again").format(who=member.label)
        lead = _("It was lost in the restore: role, papers and history are kept.")
        super().__init__(parent, line, title, _("Make the slip"), lead)
        self._behind = parent
        self._member = member
        text = _(
            "A passphrase is made up, printed once and kept nowhere. Hand it over in person; "
            "it opens the login until {day}, and only to choose a password of their own."
        )
        self.rows.addWidget(Remark("info", "", text.format(day=day(last_day(today())))))

    def change(self, proof: Proof) -> None:
        """Give the login, and show the slip."""
        self.wait(waiting=True)
        asked = self.line.asking(self, proof=proof).ask(enrol_lost, self._member.id)
        asked.then(self._made).otherwise(self.failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _made(self, slip: LoginSlip) -> None:
        PrintSlip(self._behind, self.line, slip).open()
        self.accept()
