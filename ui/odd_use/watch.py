"""Going through the log at an owner's login, and the count of what it brings."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from salon_vault.audit import Subject
from salon_vault.errors import Cancelled, VaultError
from salon_vault.odd_use.use_cases import OddUse, look_for_odd_use, odd_use
from ui.line import Line
from ui.serving import Serving

INBOX = "inbox"
"""What the window calls the place."""

AFTER = 6000
"""Milliseconds after sitting down: the check of the log comes first."""


class InboxWatch(QObject):
    """Looks once at an owner's login; tells how many questions wait whenever that changes."""

    counted = Signal(str, int)
    """The place, and how many questions wait in it."""

    def __init__(self, line: Line, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.line = line
        if line.allows(odd_use):
            line.changed.connect(self._heard)
            self.count()
            QTimer.singleShot(AFTER, self, self.look)

    def look(self) -> None:
        """Go through the log in steps; questions of the screens are answered in between."""
        answer = self.line.ask(self, look_for_odd_use, Serving(self.line))
        answer.then(lambda _new: self.count()).otherwise(self._failed)

    def count(self) -> None:
        """Ask how many questions wait."""
        self.line.ask(self, odd_use).then(self._tell)

    def _tell(self, state: OddUse) -> None:
        self.counted.emit(INBOX, state.new)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.FINDING in subjects:
            self.count()

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            self.line.complain(self, error)
