"""What the tray of scans looks like."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.button import Button
from ui.parts.empty import Empty
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.rows import Rows
from ui.scans.rows import PageRow, PaperRow
from ui.scans.words import held_words
from ui.words import _, plural


class TrayForm(QVBoxLayout):
    """Pages that belong nowhere yet, forms that lack something, or one sentence."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        lead = _("Signed forms go to their cards by the code on them. What could not, is here.")
        self.page = Page(_("Scans"), lead)
        self.addWidget(self.page)
        self.add = Button(_("Add scan…"), "primary", "scan-line", "Ctrl+O")
        self.page.deeds.addWidget(self.add)
        self.full = Remark("info")
        self.full.hide()
        self.page.rows.addWidget(self.full)
        self.pages, self.papers = Panel(" "), Panel(" ")
        self._page_rows, self._paper_rows = Rows(), Rows()
        for panel, rows in ((self.pages, self._page_rows), (self.papers, self._paper_rows)):
            panel.rows.addLayout(rows)
            panel.hide()
            self.page.rows.addWidget(panel)
        self.behind = PlainLabel(role="hint", wrap=True)
        self.pages.rows.addWidget(self.behind)
        self.nothing = Empty("scan-line", deed_icon="scan-line")
        self.nothing.hide()
        self.page.rows.addWidget(self.nothing)
        self.folder = PlainLabel(role="hint", wrap=True)
        self.page.rows.addWidget(self.folder)

    def show_rows(
        self, pages: Sequence[PageRow], papers: Sequence[PaperRow], behind: int = 0
    ) -> None:
        """Show what waits; so many pages wait ``behind`` those."""
        self._page_rows.show_rows(pages)
        self._paper_rows.show_rows(papers)
        self.behind.setText(
            plural(
                "{n} more comes up once these are settled.",
                "{n} more come up once these are settled.",
                behind,
            )
        )
        self.behind.setVisible(bool(behind))
        count = len(pages) + behind
        self.pages.title.setText(plural("{n} page needs you", "{n} pages need you", count))
        count = len(papers)
        self.papers.title.setText(
            plural("{n} form is not complete", "{n} forms are not complete", count)
        )
        self.pages.setVisible(bool(pages))
        self.papers.setVisible(bool(papers))
        self.nothing.setVisible(not pages and not papers)
        self.nothing.say(
            _("Nothing needs you. Drop scans anywhere on this window, or add them here."),
            _("Add scan…"),
        )

    def show_full(self, held: int) -> None:
        """Say that nothing more is taken in, and how many files wait in the folder for that."""
        if held:
            words = _("Settle these first; then the files of the folder are filed.")
            self.full.say("info", held_words(held), words)
        else:
            words = _("Settle some of these first; until then nothing more is taken in.")
            self.full.say("info", _("The tray is full"), words)
        self.full.show()

    def show_folder(self, folder: str) -> None:
        """Say which folder is watched, or that the owner can set one."""
        watched = _("Files that come to lie in {folder} are filed by themselves.")
        none = _("In the settings the owner can name the folder that the scanner writes to.")
        self.folder.setText(watched.format(folder=folder) if folder else none)
