"""Watching the folder that the scanner writes to, while somebody is unlocked."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot

from salon_vault.audit import Subject
from salon_vault.left_outside.ports import Found
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from salon_vault.scans.intake.model import ScansIn
from salon_vault.scans.watching.model import LOOKS_EVERY, Watch
from ui.line import Line
from ui.scans.bringing import BringScans

ANYWAY = 30
"""Seconds between two looks although the system told of no change: shares tell of none."""


class ScanWatch(QObject):
    """Files what has stopped growing, quietly; what was not taken stays and is not retried."""

    def __init__(self, line: Line, bringing: BringScans) -> None:
        super().__init__(bringing)
        self._line, self._bringing = line, bringing
        self._folder: Path | None = None
        self._watch = Watch()
        self._looking = False
        self._offered: list[Found] = []
        self._is_held = False
        self._rests = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._soon)
        self._again = QTimer(self, singleShot=True, interval=int(LOOKS_EVERY * 1000))
        self._again.timeout.connect(self.look)
        self._anyway = QTimer(self, interval=ANYWAY * 1000)
        self._anyway.timeout.connect(self._look_anyway)
        bringing.came.connect(self._came)
        if bringing.may:
            line.changed.connect(self._heard)
            self._ask()

    def look(self) -> None:
        """Look into the folder, beside the lane."""
        if self._folder is None or self._looking or self._rests:
            return
        if self._bringing.busy:  # one batch after the other
            self._again.start()
            return
        self._looking = True
        most = self._watch.looks_at
        asked = self._line.aside(
            self, partial(self._line.folders.papers_in, self._folder, most)
        )
        asked.then(self._seen).at_last(self._looked)

    def go_on(self) -> None:
        """Offer again what was held back: there is room in the tray."""
        if self._is_held:
            self._is_held = False
            self.look()

    def _ask(self) -> None:
        self._line.ask(self, view_salon).then(self._settle)

    def _settle(self, salon: Salon) -> None:
        folder = Path(salon.scan_folder) if salon.scan_folder else None
        if folder == self._folder:
            return
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._folder, self._watch = folder, Watch()
        if folder is None:
            self._anyway.stop()
            return
        self._watcher.addPath(str(folder))
        self._anyway.start()
        self.look()

    def _looked(self) -> None:
        self._looking = False

    def _seen(self, found: Sequence[Found]) -> None:
        ready = self._watch.settled(found)
        if self._is_held:
            return
        if ready:
            self._watch.take(ready)
            self._offered = ready
            self._bringing.take([one.path for one in ready], clear=True, quietly=True)
        if self._watch.is_restless:
            self._again.start()

    @Slot(object, object)
    def _came(self, came: ScansIn, files: Sequence[Path]) -> None:
        """Keep what a full tray did not take, and rest after what was nothing new."""
        mine = [one.path for one in self._offered] == list(files)
        offered, self._offered = self._offered if mine else [], []
        if came.held:
            self._is_held = True
            self._watch.leave(offered[-came.held :])
        elif mine and not came.is_news:
            self._rests = True  # somebody puts the same, or rubbish, there again and again

    @Slot()
    def _look_anyway(self) -> None:
        self._rests = False
        self.look()

    @Slot()
    def _soon(self) -> None:
        self._again.start()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.SALON in subjects:
            self._ask()
