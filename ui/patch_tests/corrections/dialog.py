"""Putting a new record in the place of one that is wrong."""

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput
from salon_vault.gate import Proof
from salon_vault.patch_tests.corrections.model import Correction
from salon_vault.patch_tests.corrections.use_cases import correct_before_senior, correct_test
from salon_vault.patch_tests.model import GRAVE, READ, PatchTest, Result
from salon_vault.staff.model import StaffId
from ui.clearance.override import is_senior
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.patch_tests.placing import Placing
from ui.patch_tests.words import results
from ui.second_person import agree
from ui.words import _


class CorrectTest(AskingFields):
    """What was put on, the result, and why it was wrong; the old record stays readable."""

    def __init__(self, parent: QWidget, line: Line, test: PatchTest, placing: Placing) -> None:
        lead = _("The old record stays and does not count any more. The log keeps the reason.")
        title = _("Correct the record of a patch test")
        super().__init__(parent, line, title, _("Save correction"), lead)
        self._test = test
        self._case = correct_test
        if test.result in GRAVE:
            words = _("It is not put right by one person alone, and the owner hears of it.")
            self.rows.addWidget(Remark("warn", "", words))
            if not is_senior(line):
                self._case = correct_before_senior
        self.placing = placing
        placing.show_test(test)
        shown = sorted(READ) if test.read_at else list(Result)
        self.outcome = Choice(_("Result"), results(*shown))
        self.outcome.choose(test.result.value)
        self.why = TextLine(_("What was wrong"))
        why, outcome = Field(_("What was wrong"), self.why), Field(_("Result"), self.outcome)
        for part in (placing, outcome, why):
            self.rows.addWidget(part)
        self.fields = {
            **placing.fields,
            "result": outcome,
            "read_at": outcome,
            "reason": why,
        }

    def give(self) -> None:
        """Keep the new record, before a second person where the test or the salon wants one."""
        if not self.why.text().strip():
            self.failed(InvalidInput("reason", "blank"))
            return
        agree(self, self.line, self._case, self.go.accessibleName(), self._keep)

    def _keep(self, proof: Proof | None, witness: StaffId | None) -> None:
        why = self.why.text()
        correction = Correction(self.placing.placed, Result(self.outcome.key))
        asking = self.line.asking(self, reason=why, proof=proof, witness=witness)
        self.await_answer(asking.ask(self._case, self._test.id, correction, why))
