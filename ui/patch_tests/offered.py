"""What can be done with one patch test, on its row."""

from datetime import datetime
from typing import TYPE_CHECKING

from salon_vault.patch_tests.corrections.use_cases import correct_test
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.use_cases import (
    add_observation,
    confirm_paper_test,
    read_test,
)
from ui.patch_tests.dialogs import AddNote, ReadTest
from ui.patch_tests.paper import ConfirmPaper
from ui.patch_tests.row import PatchTestRow
from ui.words import _

if TYPE_CHECKING:
    from ui.patch_tests.panel import PatchTestsPanel


def offer_deeds(
    panel: "PatchTestsPanel", row: PatchTestRow, ready: datetime, *, counts: bool
) -> None:
    """Offer on a row what this login may do with its test; nothing with a corrected one."""
    test, line = row.test, panel.line
    may_read = counts and line.allows(read_test)
    may_confirm = counts and line.allows(confirm_paper_test)

    def read() -> None:
        panel.open_dialog(ReadTest(panel, line, panel.client, test, ready))

    def note() -> None:
        panel.open_dialog(AddNote(panel, line, panel.client, test), _("Note added"))

    def confirm() -> None:
        panel.open_dialog(ConfirmPaper(panel, line, test), _("Test confirmed"))

    row.read.setVisible(may_read and test.result is Result.PENDING)
    row.read.clicked.connect(read)
    row.confirm.setVisible(may_confirm and test.unconfirmed)
    row.confirm.clicked.connect(confirm)
    again = row.menu.addAction(_("Read again…"))
    again.triggered.connect(read)
    again.setVisible(may_read and (test.passed or test.result is Result.DOUBTFUL))
    add = row.menu.addAction(_("Add a note…"))
    add.triggered.connect(note)
    correct = row.menu.addAction(_("Correct this record…"))
    correct.triggered.connect(lambda: panel.correct(test))
    correct.setVisible(line.allows(correct_test))
    row.more.setVisible(counts and line.allows(add_observation))
