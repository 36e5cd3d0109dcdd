"""What the tray of scans does."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.compartments import Sealed
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.kept import ScanId
from salon_vault.scans.returned import ReturnedPaper
from salon_vault.scans.tray.model import Tray, WaitingPage
from salon_vault.scans.tray.use_cases import list_tray
from salon_vault.scans.use_cases import ScanOfPaper, view_scan, view_scan_thumbnails
from salon_vault.scans.watching.model import SEEN
from ui.idle import mark_sensitive
from ui.line import Line
from ui.scans.answering import Answering
from ui.scans.bringing import BringScans
from ui.scans.form import TrayForm
from ui.scans.leaves import ScanLeaves
from ui.scans.pixels import thumbnail_of
from ui.scans.rows import PageRow, PaperRow, TrayRow
from ui.scans.words import REASONS, paper_words
from ui.screen import Screen
from ui.words import N_, _

SHOWN = 40
"""Pages that wait; the others come up once these are settled."""

ADD = "add"
"""What other places say to begin with choosing files."""


class TrayScreen(Screen):
    """Pages and forms that ask something, each with the deeds that answer it."""

    title = N_("Scans")
    opens_with = list_tray
    watches = frozenset({Subject.SCAN, Subject.PAPER, Subject.CLIENT})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        mark_sensitive(self)
        self.form = TrayForm(self)
        self.bringing = BringScans(line, self)
        self.answering = Answering(line, self)
        self.page_rows: list[PageRow] = []
        self.paper_rows: list[PaperRow] = []
        self.leaves: ScanLeaves | None = None
        self._folder: Path | None = None
        for source in (self.bringing, self.answering):
            source.said.connect(self.said)
        self.answering.wants_card.connect(partial(self.wants.emit, "card"))
        self.offer(self.form.add, file_scans, self.bringing.choose)
        self.offer(self.form.nothing.button, file_scans, self.bringing.choose)

    def arrive(self, record: str) -> None:
        """Look at the tray; for "add", have files chosen."""
        self.ask(view_salon).then(self._show_folder)  # answered first
        self.refresh()
        if record == ADD:
            self.bringing.choose()

    def refresh(self) -> None:
        """Show what waits now."""
        self.ask_newest("tray", list_tray).then(self._show)

    # --- inside ------------------------------------------------------------------------------

    def _show_folder(self, salon: Salon) -> None:
        self._folder = Path(salon.scan_folder) if salon.scan_folder else None
        self.form.show_folder(salon.scan_folder)

    def _show_full(self, tray: Tray) -> None:
        """Say what is held back while the tray is full; a share is slow to be looked into."""
        if not tray.is_full:
            self.form.full.hide()
        elif self._folder is None:
            self.form.show_full(0)
        else:
            look = partial(self.line.folders.papers_in, self._folder, SEEN)
            self.line.aside(self, look).then(lambda found: self.form.show_full(len(found)))

    def _show(self, tray: Tray) -> None:
        self._show_full(tray)
        self.page_rows = [self._page_row(page) for page in tray.pages[:SHOWN]]
        self.paper_rows = [self._paper_row(paper) for paper in tray.papers]
        behind = len(tray.pages) - len(self.page_rows)
        self.form.show_rows(self.page_rows, self.paper_rows, behind)
        self._ask_thumbnails({row.page.scan.id: row for row in self.page_rows})
        for row in self.paper_rows:
            asked = self.ask(view_scan, row.paper.code)
            asked.then(partial(self._show_first_page, row))

    def _page_row(self, page: WaitingPage) -> PageRow:
        row = PageRow(page)
        self.answering.connect_page(row)
        assert page.scan.waits is not None, "what is filed does not wait"
        says = _(REASONS[page.scan.waits].says)
        row.thumb.clicked.connect(lambda: self._open(says, (page.scan.id,)))
        return row

    def _paper_row(self, paper: ReturnedPaper) -> PaperRow:
        row = PaperRow(paper)
        self.answering.connect_paper(row)
        return row

    def _show_first_page(self, row: PaperRow, scan: ScanOfPaper) -> None:
        if row not in self.paper_rows or not scan.pages:
            return
        pages = tuple(page.id for page in scan.pages)
        row.thumb.clicked.connect(lambda: self._open(paper_words(row.paper), pages))
        self._ask_thumbnails({pages[0]: row})

    def _ask_thumbnails(self, rows: Mapping[ScanId, TrayRow]) -> None:
        if rows:
            asked = self.ask(view_scan_thumbnails, tuple(rows))
            asked.then(partial(self._show_thumbnails, rows))

    def _show_thumbnails(
        self, rows: Mapping[ScanId, TrayRow], found: Mapping[ScanId, bytes | Sealed]
    ) -> None:
        shown = {*self.page_rows, *self.paper_rows}
        for scan, contents in found.items():
            if (row := rows[scan]) in shown:
                sign = "lock" if isinstance(contents, Sealed) else "file-text"
                row.thumb.show_image(thumbnail_of(contents), sign)

    def _open(self, title: str, pages: tuple[ScanId, ...]) -> None:
        self.leaves = ScanLeaves(self.window(), self.line, title, pages)
        self.leaves.open()
