"""Naming a deputy: for which days, and what they may do meanwhile."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from salon_vault.deputies.use_cases import name_deputy
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.gate import Proof
from salon_vault.staff.model import Delegation, Member
from salon_vault.staff.rights import rights_to_leave
from ui.dates import today
from ui.line import Line
from ui.parts.day_line import DayLine
from ui.parts.remark import Remark
from ui.parts.ticks import Ticks
from ui.problems import complain
from ui.staff.dialogs import StaffDialog
from ui.staff.words import right_name
from ui.words import _

A_FORTNIGHT = timedelta(days=13)


class NameDeputy(StaffDialog):
    """Days and rights; the keys that enrolling people needs come with them."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("{who} as deputy").format(who=member.label)
        lead = _("For the days you are away. You see afterwards what was done under it.")
        super().__init__(parent, line, title, _("Name the deputy"), lead)
        self._member = member
        left = member.deputy
        begins = left.since if left else today()
        self.since = DayLine(_("From"), begins)
        ends = left.until if left else begins + A_FORTNIGHT
        self.until = DayLine(_("Last day"), ends, _("At most half a year."))
        rights = rights_to_leave()
        self.rights = Ticks((right, right_name(right)) for right in rights)
        self.rights.tick(left.rights if left else rights)
        warning = _(
            "A deputy gets every key of the vault for these days, but cannot touch owners, "
            "the kit, spare logins or their own rights. The program keeps to the days; "
            "change the keys once you are back."
        )
        for part in (self.since, self.until, self.rights, Remark("warn", "", warning)):
            self.rows.addWidget(part)
        for part in (self.since, self.until, self.rights):
            part.changed.connect(self._look)
        self._look()

    def change(self, proof: Proof) -> None:
        """Name the deputy."""
        since, until = self.since.day, self.until.day
        if since is not None and until is not None:
            left = Delegation(since, until, self.rights.ticked)
            asking = self.line.asking(self, proof=proof)
            self.await_answer(asking.ask(name_deputy, self._member.id, left))

    def failed(self, error: VaultError) -> None:
        """Blame the last day where it is to blame."""
        if isinstance(error, InvalidInput) and error.field == "until":
            self.until.blame(_("At least one day, and at most half a year."))
        else:
            complain(self, error)

    def _look(self) -> None:
        days = self.since.day is not None and self.until.day is not None
        self.go.setEnabled(days and bool(self.rights.ticked))
