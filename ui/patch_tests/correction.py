"""Putting a new record in the place of one that is wrong."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput
from salon_vault.gate import Proof
from salon_vault.patch_tests.model import READ, PatchTest, Result
from salon_vault.patch_tests.use_cases import correct_test
from salon_vault.staff.model import StaffId
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.patch_tests.dialogs import results
from ui.patch_tests.placing import Placing
from ui.second_person import agree
from ui.words import _


class CorrectTest(AskingFields):
    """What was put on, the result, and why it was wrong; the old record stays readable."""

    def __init__(self, parent: QWidget, line: Line, test: PatchTest, placing: Placing) -> None:
        lead = _("The old record stays and does not count any more. The log keeps the reason.")
        title = _("Correct the record of a patch test")
        super().__init__(parent, line, title, _("Save correction"), lead)
        self._test = test
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
        """Keep the new record, with a second person where the salon wants one."""
        if not self.why.text().strip():
            self.failed(InvalidInput("reason", "blank"))
            return
        agree(self, self.line, correct_test, self.go.accessibleName(), self._keep)

    def _keep(self, proof: Proof | None, witness: StaffId | None) -> None:
        why = self.why.text()
        asking = self.line.asking(self, reason=why, proof=proof, witness=witness)
        try:
            corrected = self._corrected()
        except InvalidInput as error:
            self.failed(error)
            return
        self.await_answer(asking.ask(correct_test, self._test.id, corrected, why))

    def _corrected(self) -> PatchTest:
        test, placed = self._test, self.placing.placed
        result = Result(self.outcome.key)
        read_at, read_by = test.read_at, test.read_by
        if result in READ and read_at is None:
            read_at, read_by = datetime.now(UTC), self.line.member.label
        elif result not in READ:
            read_at, read_by = None, ""
        return replace(
            test,
            kind=placed.kind,
            treatment=placed.treatment,
            product=placed.product,
            lot=placed.lot,
            site=placed.site,
            result=result,
            read_at=read_at,
            read_by=read_by,
        )
