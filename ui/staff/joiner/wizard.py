"""The steps in which somebody joins; the login is given in the third of four."""

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.gate import Proof
from salon_vault.personnel.model import Filed
from salon_vault.personnel.use_cases import put_on_file
from salon_vault.slips.model import LoginSlip
from salon_vault.staff.model import StaffId, Terms
from salon_vault.staff.use_cases import add_member, set_terms
from ui.confirm import ask_again
from ui.line import Line
from ui.parts.wizard import Wizard
from ui.problems import complain
from ui.slips.made import slip_of
from ui.slips.print_slip import PrintSlip
from ui.staff.joiner.hours_step import HoursStep
from ui.staff.joiner.papers_step import PapersStep
from ui.staff.joiner.password_step import PasswordStep
from ui.staff.joiner.person_step import PersonStep
from ui.words import _


class Joiner(Wizard):
    """Who, when, how they get in; then the papers, once there is a login."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent, _("Add a person"))
        self.line = line
        self.who: StaffId | None = None
        self.person = PersonStep()
        self.hours = HoursStep()
        self.password = PasswordStep(line)
        self.papers = PapersStep(line)
        self.begin((self.person, self.hours, self.password))

    def is_done(self) -> bool:
        """Tell whether the login is given: then there is only the filing left."""
        return self.who is not None

    def may_go_back(self) -> bool:
        """Tell whether there is a step before that can still be changed."""
        return super().may_go_back() and not self.is_done()

    def finish(self) -> None:
        """Give the login after the password; at the very end, put papers on file."""
        if self.who is None:
            ask_again(self, self.line, self.go.accessibleName(), self._give)
        else:
            self._file(self.who)

    def _give(self, proof: Proof) -> None:
        self.wait(waiting=True)
        picker, password = self.person.picker, self.password
        asked = self.line.asking(self, proof=proof).ask(
            add_member,
            self.person.label.text(),
            picker.tier,
            picker.more_keys,
            password.password.password,
            password.key_file.place,
        )
        asked.then(self._given).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _given(self, who: StaffId) -> None:
        self.who = who
        terms = Terms(self.person.employment, self.hours.editor.hours)
        if terms != Terms():
            self.line.ask(self, set_terms, who, terms)
        self.papers.offer(who, self.person.employment)
        self._offer_slip(slip_of(self.password.password, who, self.person.label.text()))
        self.add(self.papers)
        self.show_step(len(self.steps) - 1)

    def _offer_slip(self, slip: LoginSlip | None) -> None:
        if slip is not None:
            self.papers.slip.show()
            self.papers.slip.clicked.connect(lambda: PrintSlip(self, self.line, slip).open())

    def _file(self, who: StaffId) -> None:
        on = self.papers.on.day
        kinds = (
            (Filed.PAPER, self.papers.papers.ticked),
            (Filed.LESSON, self.papers.lessons.ticked),
        )
        for kind, items in kinds:
            if items and on is not None:
                self.line.ask(self.line, put_on_file, who, kind, sorted(items), on)
        self.accept()

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput) and error.field == "label":
            self.show_step(0)
            self.person.label_field.blame(
                _("This name cannot be used: shorten it or type another.")
            )
            self.person.label.setFocus()
        else:
            complain(self, error)
