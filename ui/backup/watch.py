"""What an unlocked program does about backups by itself, and what it tells the window."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.backup.errors import BackupDamaged
from salon_vault.backup.state import BackupState
from salon_vault.backup.use_cases import (
    backup_is_due,
    backup_state,
    note_shipments,
    stage_backup,
)
from salon_vault.errors import Cancelled, VaultError
from ui.around import Around
from ui.backup.carrier import Report
from ui.line import Line
from ui.problems import complain
from ui.serving import Serving

LOOKS_EVERY = 60_000
"""Milliseconds between two looks whether a backup is due."""

FIRST = 3_000
"""Milliseconds after sitting down: the first screen comes first."""

OWN = frozenset({Subject.BACKUP, Subject.STICK})


class BackupWatch(QObject):
    """Stages when it is due, takes what was shipped into the log, knows the present state."""

    state_changed = Signal(object)  # BackupState

    def __init__(self, line: Line, around: Around, window: QWidget) -> None:
        super().__init__(window)
        self._line, self._around, self._window = line, around, window
        self._changed, self._busy, self._failed = True, False, False
        self._may = line.allows(stage_backup)
        self.state: BackupState | None = None
        line.changed.connect(self._heard)
        around.carrier.came_back.connect(self._came_back)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.look)
        if self._may:
            self._timer.start()
            self._ask_state()
            QTimer.singleShot(FIRST, self, self._take_in)

    @Slot()
    def look(self) -> None:
        """Have a backup made if one is due; in a demo vault only people ask for one."""
        self._ask_state()  # days pass, too
        if not (self._busy or self._failed or self._line.demo):
            quiet = timedelta(seconds=self._around.idle.quiet)
            asked = self._line.ask(self, backup_is_due, quiet, self._changed)
            asked.then(lambda due: self._stage() if due else None)

    def _stage(self) -> None:
        if not self._busy:
            self._busy = True
            made = self._line.ask(self, stage_backup, Serving(self._line))
            made.otherwise(self._stopped).at_last(self._over)

    def _over(self) -> None:
        self._busy = False

    def _stopped(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            self._failed = True  # said once; the state in the bar goes on saying it
            complain(self._window, error)

    def _ask_state(self) -> None:
        self._line.ask_newest(self, "state", backup_state).then(self._show)

    def _show(self, state: BackupState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

    @Slot()
    def _take_in(self) -> None:
        self._line.ask(self, note_shipments)

    # --- hearing ---------------------------------------------------------------------------

    @Slot(object)
    def _came_back(self, report: Report) -> None:
        if self._may:
            self._take_in()
            self._ask_state()
            if isinstance(report.error, BackupDamaged) and not self._failed:
                self._stage()  # the set on this PC rotted: the next one takes its place

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects - OWN:
            self._changed = True
        if Subject.BACKUP in subjects:
            self._changed = self._failed = False
            self._around.carrier.look_anew()
        if subjects & OWN and self._may:
            self._ask_state()
