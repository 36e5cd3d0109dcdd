"""What came back of a client's papers, on the rows that list them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.scans.use_cases import ScanOfPaper, list_scans, view_scan
from ui.card.papers.kinds import name_of
from ui.card.papers.row import PaperRow
from ui.line import Line
from ui.parts.button import Button
from ui.scans.leaves import ScanLeaves
from ui.words import _, about, listed, plural


class ScansOnRows(QObject):
    """Asks once for a client's scans, and puts the way to each on its row."""

    def __init__(self, line: Line, panel: QWidget) -> None:
        super().__init__(panel)
        self._line, self._panel = line, panel
        self._rows: Mapping[PaperCode, tuple[Paper, PaperRow]] = {}
        self.shown: dict[PaperCode, Button] = {}
        self.leaves: ScanLeaves | None = None

    def show_on(self, client: ClientId | None, rows: Sequence[tuple[Paper, PaperRow]]) -> None:
        """Put on these rows what came back."""
        self._rows = {paper.code: (paper, row) for paper, row in rows}
        if client is not None and rows and self._line.allows(list_scans):
            self._line.ask_newest(self, "scans", list_scans, client).then(self._show)

    def _show(self, found: Mapping[PaperCode, tuple[int, ...]]) -> None:
        self.shown = {}
        for code, here in found.items():
            if code in self._rows:
                paper, row = self._rows[code]
                button = self._button(paper, here)
                row.foot.insertWidget(0, button, 0, Qt.AlignmentFlag.AlignLeft)
                self.shown[code] = button

    def _button(self, paper: Paper, here: Sequence[int]) -> Button:
        words = scan_words(paper.pages, here)
        button = Button(words, "ghost", "scan-line")
        button.setAccessibleName(about(name_of(paper.kind), words))
        button.clicked.connect(lambda: self._ask(paper))
        return button

    def _ask(self, paper: Paper) -> None:
        asked = self._line.ask(self._panel, view_scan, paper.code)
        asked.then(lambda scan: self._open(paper, scan))

    def _open(self, paper: Paper, scan: ScanOfPaper) -> None:
        pages = tuple(page.id for page in scan.pages)
        if pages:
            window = self._panel.window()
            self.leaves = ScanLeaves(window, self._line, name_of(paper.kind), pages, scan.pages)
            self.leaves.open()


def scan_words(pages: int, here: Sequence[int]) -> str:
    """Return how many pages of a paper came back, and which did not."""
    missing = [str(page) for page in range(1, pages + 1) if page not in here]
    if not missing:
        return plural("Scan, {n} page", "Scan, {n} pages", len(here))
    lacking = _("missing: page {pages}").format(pages=listed(missing))
    return listed((_("Scan"), lacking))
