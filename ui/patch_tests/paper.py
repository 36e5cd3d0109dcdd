"""What is asked about a test that was made on paper: copying it, and standing for the copy."""

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput
from salon_vault.patch_tests.model import READ, PatchTest, Result
from salon_vault.patch_tests.use_cases import confirm_paper_test, enter_paper_test
from salon_vault.patch_tests.writing import OnPaper
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.patch_tests.placing import Placing
from ui.patch_tests.words import record_lines, results
from ui.treatments.kinds import kind_name
from ui.words import _


class PaperTest(AskingFields):
    """An earlier test, as a card on paper has it."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId, placing: Placing) -> None:
        lead = _(
            "As it stands on the card: days are enough. The record says that it is copied."
        )
        title = _("Enter an earlier test from paper")
        super().__init__(parent, line, title, _("Save test"), lead)
        self._client = client
        self.placing = placing
        self.placed_on = DayLine(_("Placed on"), None)
        self.placed_by = TextLine(_("Placed by"))
        self.read_on = DayLine(_("Read on"), None)
        self.read_by = TextLine(_("Read by"))
        none = ("", _("Choose what the card says"))
        self.outcome = Choice(_("Result"), [none, *results(*sorted(READ))])
        result, read_by = Field(_("Result"), self.outcome), Field(_("Read by"), self.read_by)
        placed_by = Field(_("Placed by"), self.placed_by)
        for part in (placing, self.placed_on, placed_by, self.read_on, read_by, result):
            self.rows.addWidget(part)
        if not line.allows(confirm_paper_test):
            waits = _("A passed test counts once somebody who reads patch tests confirms it.")
            self.rows.addWidget(Remark("info", "", waits))
        self.fields = {
            **placing.fields,
            "on": self.read_on,
            "read_at": self.read_on,
            "read_by": read_by,
            "placed_by": placed_by,
            "result": result,
        }

    def give(self) -> None:
        """Keep the test."""
        placed_on, read_on = self.placed_on.day, self.read_on.day
        for field, day in ((self.placed_on, placed_on), (self.read_on, read_on)):
            if day is None:
                field.blame(_("Write a date, like 25/12/2025."))
                field.line.setFocus()
                return
        if not self.outcome.key:
            self.failed(InvalidInput("result", "blank"))
            return
        assert placed_on is not None
        assert read_on is not None
        paper = OnPaper(
            *(placed_on, self.placed_by.text(), read_on, self.read_by.text()),
            Result(self.outcome.key),
        )
        placed = self.placing.placed
        self.await_answer(self.line.ask(self, enter_paper_test, self._client, placed, paper))


class ConfirmPaper(AskingFields):
    """A copy from paper, held against the paper by somebody who reads tests."""

    def __init__(self, parent: QWidget, line: Line, test: PatchTest) -> None:
        lead = _("Compare it with the card on paper. From then on it counts.")
        title = _("Confirm a test from paper")
        super().__init__(parent, line, title, _("Confirm test"), lead)
        self._test = test
        self.rows.addWidget(PlainLabel(kind_name(test.kind), role="strong", wrap=True))
        for said in record_lines(test):
            self.rows.addWidget(PlainLabel(said, wrap=True))

    def give(self) -> None:
        """Stand for it."""
        test = self._test
        self.await_answer(self.line.ask(self, confirm_paper_test, test.id, test.version))
