"""The sheet in the owner's inbox with failed patch tests that were corrected."""

from functools import partial

from salon_vault.audit import Subject
from salon_vault.patch_tests.corrections.model import Corrected
from salon_vault.patch_tests.corrections.use_cases import list_corrections, see_correction
from ui.line import Line
from ui.open_matters import OpenMatters
from ui.patch_tests.corrections.row import CorrectionRow
from ui.words import _


class CorrectionsPanel(OpenMatters[Corrected, CorrectionRow]):
    """One row for each, until an owner has seen it."""

    def __init__(self, line: Line) -> None:
        title = _("Corrected patch tests")
        lead = _("They stood as failed or doubtful, and do not stop anything any more.")
        super().__init__(line, title, list_corrections, frozenset({Subject.PATCH_TEST}), lead)

    def row_of(self, each: Corrected) -> CorrectionRow:
        """Return the row of one of them."""
        row = CorrectionRow(each)
        row.card.clicked.connect(partial(self.wants_card.emit, each.test.client))
        row.seen.clicked.connect(partial(self._see, row))
        row.seen.setEnabled(self.line.allows(see_correction))
        return row

    def _see(self, row: CorrectionRow) -> None:
        row.seen.setEnabled(False)
        test = row.corrected.test
        answer = self.line.ask(self, see_correction, test.id, test.version)
        answer.then(lambda _test: self.said.emit(_("Noted as seen"), None))
        answer.at_last(lambda: row.seen.setEnabled(True))
