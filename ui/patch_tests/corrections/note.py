"""A strip that tells an owner of failed patch tests that were corrected."""

from PySide6.QtWidgets import QWidget

from salon_vault.patch_tests.corrections.use_cases import count_corrections
from ui.line import Line
from ui.parts.strip import Strip
from ui.words import _, plural


class CorrectionsNote(Strip):
    """How many wait to be seen."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "pencil", _("Look at it"), _("Later"), parent)
        if line.allows(count_corrections):
            line.ask(self, count_corrections).then(self._tell)

    def _tell(self, waiting: int) -> None:
        if waiting:
            self.ask(
                plural(
                    "{n} failed or doubtful patch test was corrected.",
                    "{n} failed or doubtful patch tests were corrected.",
                    waiting,
                )
            )
