"""The sheet in the owner's inbox with failed patch tests that were corrected."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from salon_vault.audit import Subject
from salon_vault.patch_tests.corrections.model import Corrected
from salon_vault.patch_tests.corrections.use_cases import list_corrections, see_correction
from ui.line import Line
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.patch_tests.corrections.row import CorrectionRow
from ui.words import _


class CorrectionsPanel(Panel):
    """One row for each, until an owner has seen it; hidden when there is none."""

    wants_card = Signal(str)
    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__(_("Corrected patch tests"))
        self.line = line
        self.shown: list[CorrectionRow] = []
        self._list = Rows()
        lead = _("They stood as failed or doubtful, and do not stop anything any more.")
        self.rows.addWidget(PlainLabel(lead, role="hint", wrap=True))
        self.rows.addLayout(self._list)
        self.hide()
        if line.allows(list_corrections):
            line.changed.connect(self._heard)
            self.ask()

    def ask(self) -> None:
        """Ask for what waits."""
        self.line.ask_newest(self, "corrections", list_corrections).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.PATCH_TEST in subjects:
            self.ask()

    def _show(self, waiting: list[Corrected]) -> None:
        self.shown = [CorrectionRow(each) for each in waiting]
        for row in self.shown:
            row.card.clicked.connect(partial(self.wants_card.emit, row.corrected.test.client))
            row.seen.clicked.connect(partial(self._see, row))
            row.seen.setEnabled(self.line.allows(see_correction))
        self._list.show_rows(self.shown)
        self.setVisible(bool(waiting))

    def _see(self, row: CorrectionRow) -> None:
        row.seen.setEnabled(False)
        test = row.corrected.test
        answer = self.line.ask(self, see_correction, test.id, test.version)
        answer.then(lambda _test: self.said.emit(_("Noted as seen"), None))
        answer.at_last(lambda: row.seen.setEnabled(True))
