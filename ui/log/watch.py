"""The check of the log that an owner's login does by itself, and what it says if it must."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salon_vault.errors import Cancelled, VaultError
from salon_vault.log.model import Verification
from salon_vault.log.use_cases import check_log
from ui.line import Line
from ui.parts.strip import Strip
from ui.serving import Serving
from ui.words import _

AFTER = 4000
"""Milliseconds after sitting down: the first screen comes first."""


class LogWatch(Strip):
    """Chain, seals and MAC are checked once at an owner's login; says so only if they fail."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("danger", "octagon-alert", _("Open the log"), _("Later"), parent)
        self.line = line
        if line.allows(check_log):
            QTimer.singleShot(AFTER, self, self.check)

    def check(self) -> None:
        """Walk over the log in steps; questions of the screens are answered in between."""
        answer = self.line.ask(self, check_log, Serving(self.line))
        answer.then(self._found).otherwise(self._failed)

    def _found(self, found: Verification) -> None:
        if not found.sound:
            self.ask(_("The log does not add up in some places. Open it and verify it."))

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            self.line.complain(self, error)
