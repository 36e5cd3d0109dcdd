"""For which deeds this salon wants a second person."""

from PySide6.QtWidgets import QWidget

from salon_vault.deputies.model import FOR_SECOND_PERSON
from salon_vault.deputies.use_cases import need_second_person
from salon_vault.gate import USE_CASES, Proof
from salon_vault.staff.model import StaffId
from ui.line import Line
from ui.parts.remark import Remark
from ui.parts.ticks import Ticks
from ui.second_person import agree
from ui.staff.dialogs import StaffDialog
from ui.staff.people_words import SECOND_PERSON
from ui.words import _


class SecondPersonRules(StaffDialog):
    """A tick for every deed; once one is set, changing them wants a second person, too."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _("Ticked actions need somebody else's password besides yours.")
        title = _("Actions that need a second person")
        super().__init__(parent, line, title, _("Save"), lead)
        wanted = [case for case in FOR_SECOND_PERSON if case in USE_CASES]
        self.deeds = Ticks((case, _(SECOND_PERSON[case])) for case in wanted)
        self.deeds.tick(case for case in wanted if line.desk.needs_second(USE_CASES[case]))
        text = _(
            "Once something is ticked, changing this list needs a second person as well. "
            "The recovery kit opens the vault without one."
        )
        self.rows.addWidget(self.deeds)
        self.rows.addWidget(Remark("info", "", text))

    def give(self) -> None:
        """Ask for the password, and for a second person where the list wants one already."""
        agree(self, self.line, need_second_person, self.go.accessibleName(), self._save)

    def _save(self, proof: Proof | None, witness: StaffId | None) -> None:
        asking = self.line.asking(self, proof=proof, witness=witness)
        self.await_answer(asking.ask(need_second_person, self.deeds.ticked))
