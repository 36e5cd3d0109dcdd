"""The line above the day list that says how many scans need somebody."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.scans.tray.model import Tray
from salon_vault.scans.tray.use_cases import list_tray
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.scans.at_work import SCANS
from ui.scans.words import needs_words
from ui.words import _


class ScansWaiting(Panel):
    """Hidden where nothing waits; the way to the tray."""

    wants = Signal(str, str)
    counted_anew = Signal()
    """Other scans wait than before."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._line = line
        self.open = Button(_("Open the tray"), "ghost", "scan-line")
        self.deeds.addWidget(self.open)
        self.open.clicked.connect(lambda: self.wants.emit(SCANS, ""))
        self.waits = 0
        """How many scans wait."""
        self._folded = False
        self.hide()
        if line.allows(list_tray):
            line.changed.connect(self._heard)
            self._ask()

    def _ask(self) -> None:
        self._line.ask_newest(self, "tray", list_tray).then(self._show)

    def _show(self, tray: Tray) -> None:
        self.waits = len(tray.pages) + len(tray.papers)
        self.title.setText(needs_words(self.waits))
        self.fold(folded=self._folded)
        self.counted_anew.emit()

    @property
    def called(self) -> str:
        """How many scans wait, in words."""
        return self.title.text()

    def fold(self, *, folded: bool) -> None:
        """Keep the line to itself, or show it while something waits."""
        self._folded = folded
        self.setVisible(bool(self.waits) and not folded)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & {Subject.SCAN, Subject.PAPER}:
            self._ask()
