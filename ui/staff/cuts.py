"""Withdrawing rights from one person, within limits."""

from PySide6.QtWidgets import QWidget

from salon_vault.gate import Proof
from salon_vault.staff.model import Member
from salon_vault.staff.rights import rights_to_cut
from salon_vault.staff.use_cases import cut_rights
from ui.line import Line
from ui.parts.ticks import Ticks
from ui.staff.dialogs import StaffDialog
from ui.staff.words import right_name
from ui.words import _


class WithdrawRights(StaffDialog):
    """What the role allows, with a tick at what this person may do."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("Rights of {who}").format(who=member.label)
        lead = _(
            "Untick what this person is not to do here. Keys are not touched: within the "
            "keys of a login these are rules of the program."
        )
        super().__init__(parent, line, title, _("Save"), lead)
        self._member = member
        self._offered = rights_to_cut(member)
        self.rights = Ticks((right, right_name(right)) for right in self._offered)
        self.rights.tick(set(self._offered) - member.cuts)
        self.rows.addWidget(self.rights)

    def change(self, proof: Proof) -> None:
        """Withdraw what is not ticked, and give back what is."""
        cuts = frozenset(self._offered) - self.rights.ticked
        asking = self.line.asking(self, proof=proof)
        self.await_answer(asking.ask(cut_rights, self._member.id, cuts))
