"""The checks that make themselves: a trial restore each month, a look for damage each week."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salon_vault.backup.errors import BackupDamaged, NothingStaged, StickGone
from salon_vault.checks.model import ChecksState, Drill, Integrity
from salon_vault.checks.use_cases import check_integrity, checks_state, drill
from salon_vault.errors import Cancelled, DatabaseDamaged, VaultError
from ui.line import Line
from ui.parts.strip import Strip
from ui.restore.check_words import damage_words
from ui.serving import Serving
from ui.words import _

AFTER = 20_000
"""Milliseconds after sitting down: whoever sat down wanted something else first."""


class CheckWatch(Strip):
    """
    Does what is due, one after the other, and says so only if something is wrong.

    Questions of the screens are answered in between; a lock cuts it short without a trace, and
    the next login begins anew.
    """

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("danger", "octagon-alert", _("What to do"), _("Later"), parent)
        self.line = line
        self._wrong: VaultError | None = None
        self.yes.clicked.connect(self._explain)
        QTimer.singleShot(AFTER, self, self.check)

    def check(self) -> None:
        """Look at what is due."""
        if self.line.allows(checks_state):
            self.line.ask(self, checks_state).then(self._begin).otherwise(self._failed)

    def _begin(self, state: ChecksState) -> None:
        if state.integrity_due:
            looking = self.line.ask(self, check_integrity, Serving(self.line))
            looking.then(lambda found: self._looked(found, state)).otherwise(self._failed)
        else:
            self._try(state)

    def _looked(self, found: Integrity, state: ChecksState) -> None:
        if found.sound:
            self._try(state)
        else:
            self._wrong = DatabaseDamaged()
            self.ask(damage_words(found))

    def _try(self, state: ChecksState) -> None:
        if state.drill_due and self.line.allows(drill):
            trying = self.line.ask(self, drill, Serving(self.line))
            trying.then(self._tried).otherwise(self._failed)

    def _tried(self, found: Drill) -> None:
        if not found.good:
            self._wrong = BackupDamaged("database")
            self.ask(_("The newest backup could not be opened on trial."))

    def _explain(self) -> None:
        if self._wrong is not None:
            self.line.complain(self, self._wrong)

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled | NothingStaged | StickGone):
            self.line.complain(self, error)
