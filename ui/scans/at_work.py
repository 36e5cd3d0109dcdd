"""Everything about scans that goes on in the window, whichever place it shows."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.scans.tray.model import Tray
from salon_vault.scans.tray.use_cases import list_tray
from ui.commands.command import Command
from ui.line import Line
from ui.scans.bringing import BringScans
from ui.scans.dropping import DropScans
from ui.scans.watching import ScanWatch
from ui.words import _

SCANS = "scans"
"""What the window calls the place."""


class ScansAtWork(QObject):
    """Dropping, the watched folder, and how many scans wait."""

    def __init__(
        self,
        line: Line,
        window: QWidget,
        say: Callable[..., object],
        go: Callable[[str], object],
        count: Callable[[str, int], object],
    ) -> None:
        super().__init__(window)
        self._line, self._count = line, count
        self.bringing = BringScans(line, window)
        self.dropping = DropScans(window, self.bringing)
        self.watch = ScanWatch(line, self.bringing)
        self.bringing.said.connect(say)
        self.bringing.wants_tray.connect(lambda: go(SCANS))
        if line.allows(list_tray):
            line.changed.connect(self._heard)
            self._ask()

    def commands(self) -> list[Command]:
        """Return what can be done from anywhere."""
        if not self.bringing.may:
            return []
        return [Command(_("Add scan…"), "scan-line", self.bringing.choose)]

    def _ask(self) -> None:
        self._line.ask_newest(self, "tray", list_tray).then(self._tell)

    def _tell(self, tray: Tray) -> None:
        self._count(SCANS, len(tray.pages) + len(tray.papers))
        if not tray.is_full:
            self.watch.go_on()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.SCAN, Subject.PAPER}:
            self._ask()
