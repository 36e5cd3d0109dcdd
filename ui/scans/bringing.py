"""Bringing scans in: chosen, dropped on the window, or come to lie in the watched folder."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.errors import Cancelled, VaultError
from salon_vault.scans.intake.model import PageIn, ScansIn
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.tray.use_cases import take_page_back
from ui.line import Line
from ui.problems import complain
from ui.scans.confirm import ConfirmScans
from ui.scans.result import ScansResult
from ui.scans.words import came_of
from ui.waiting import Waiting
from ui.words import _

KINDS = ("*.pdf", "*.jpg", "*.jpeg", "*.png", "*.tif", "*.tiff")
ENDINGS = frozenset(kind.removeprefix("*") for kind in KINDS)
"""Of files that are looked at when something is dropped; what they are, their bytes say."""


class BringScans(QObject):
    """One batch after the other; each says what came of it."""

    said = Signal(str, object)
    wants_tray = Signal()
    came = Signal(object, object)
    """What came of a batch, and the files that were brought."""

    def __init__(self, line: Line, window: QWidget) -> None:
        super().__init__(window)
        self._line, self._window = line, window
        self.asked: ConfirmScans | None = None
        self.result: ScansResult | None = None
        self.busy = False

    @property
    def may(self) -> bool:
        """Whether the person at the desk files scans."""
        return self._line.allows(file_scans)

    def choose(self) -> None:
        """Have files chosen, and file them."""
        kinds = _("PDF and pictures") + f" ({' '.join(KINDS)})"
        dialog = QFileDialog(self._window, _("Add scan…"), filter=kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.confirm([Path(name) for name in names]))
        dialog.open()

    def confirm(self, files: Sequence[Path]) -> None:
        """Ask once whether these are to be filed."""
        if self.busy:
            self.said.emit(_("Other scans are being filed; try again in a moment"), None)
            return
        if not files or not self.may:
            return
        asked = ConfirmScans(self._window, files)
        asked.accepted.connect(lambda: self.take(files, clear=asked.clear.isChecked()))
        self.asked = asked
        asked.open()

    def take(self, files: Sequence[Path], *, clear: bool, quietly: bool = False) -> None:
        """File them; ``quietly`` says it in the corner alone, for nobody asked for it."""
        self.busy = True
        waiting = Waiting(self._window, self._line, _("Filing scans"))
        asked = self._line.ask(
            self._window, file_scans, tuple(files), clear=clear, progress=waiting
        )
        asked.then(lambda came: self._came(files, came, quietly=quietly))
        asked.otherwise(self._failed)
        asked.at_last(partial(self._over, waiting))

    def _came(self, files: Sequence[Path], came: ScansIn, *, quietly: bool) -> None:
        self.came.emit(came, files)
        filed = [page for page in came.pages if page.waits is None and not page.known]
        undo = partial(self._take_back, filed) if filed else None
        if quietly:
            self.said.emit(came_of(came), undo)
            return
        self.result = ScansResult(self._window, came, [file.name for file in files])
        self.result.wants_tray.connect(self.wants_tray)
        self.result.takes_back.connect(partial(self._take_back, filed))
        self.result.open()

    def _take_back(self, pages: Sequence[PageIn]) -> None:
        """Take filed pages back to the tray, one after the other."""
        if pages:
            first, rest = pages[0], pages[1:]
            asked = self._line.ask(self._window, take_page_back, first.id, first.version)
            asked.then(lambda _paper: self._taken_back(rest))

    def _taken_back(self, rest: Sequence[PageIn]) -> None:
        if rest:
            self._take_back(rest)
        else:
            self.said.emit(_("Taken back to the tray"), None)

    def _failed(self, error: VaultError) -> None:
        if not isinstance(error, Cancelled):
            complain(self._window, error)

    def _over(self, waiting: Waiting) -> None:
        self.busy = False
        waiting.over()


def scans_among(files: Sequence[Path]) -> list[Path]:
    """Return the files that may be scans, by their names."""
    return [file for file in files if file.suffix.lower() in ENDINGS]
