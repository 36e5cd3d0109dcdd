"""The preview of what will be printed: one tab a paper, and its language beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.parts.choice import Choice
from ui.parts.pdf_view import PdfView
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.rule import Rule
from ui.parts.tabs import Tabs
from ui.words import _, plural

GAP = 12
"""Pixels between tabs, pages and language, and at their ends."""


class PaperSheet(QFrame):
    """Shows drawn papers, or says why there are none."""

    def __init__(
        self, languages: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.language = Choice(_("Language of the paper"), languages)
        self.language.setMinimumWidth(theme.scaled(150))
        self.tabs = Tabs(_("Papers"))
        self.tabs.currentChanged.connect(self._show_tab)
        self.pages = PlainLabel(role="hint")
        self.view = PdfView()
        self.trouble = Remark("warn")
        self._pdfs: tuple[bytes, ...] = ()
        self._stack = QStackedLayout()
        self._beside = QHBoxLayout()
        self._beside.setSpacing(GAP)
        self._beside.addStretch(1)
        self._beside.addWidget(self.pages)
        self._beside.addWidget(self.language)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        # The line of the tabs lies on the rule below.
        self._head.setContentsMargins(GAP, 0, GAP, -1)
        self._head.setSpacing(GAP)
        self._head.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignBottom)
        self._head.addLayout(self._beside)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 8, 1, 1)
        rows.setSpacing(0)
        rows.addLayout(self._head)
        rows.addWidget(Rule())
        rows.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._trouble_page())

    def show_papers(self, titles: Sequence[str], pdfs: Sequence[bytes]) -> None:
        """Show drawn papers under their titles; the tab stays where it was."""
        kept = max(self.tabs.currentIndex(), 0)
        self._pdfs = tuple(pdfs)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for title in titles:
            self.tabs.add(title)
        self.tabs.setCurrentIndex(kept if kept < len(titles) else 0)
        self.tabs.blockSignals(False)
        self._stack.setCurrentIndex(0)
        self._show_tab(self.tabs.currentIndex())
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tabs a row of their own where their words would be cut."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        beside = self._beside.sizeHint().width()
        wanted = self.tabs.wanted_width() + beside + 3 * GAP
        up, right = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(up if wanted > self.width() else right)

    def say(self, tone: str, title: str, text: str) -> None:
        """Show words in the place of papers."""
        self._pdfs = ()
        self.view.clear()
        self.pages.setText("")
        self.trouble.say(tone, title, text)
        self._stack.setCurrentIndex(1)

    def _show_tab(self, number: int) -> None:
        if 0 <= number < len(self._pdfs):
            self.view.show_paper(self._pdfs[number])
            self.pages.setText(plural("{n} page", "{n} pages", self.view.pages))

    def _trouble_page(self) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(16, 8, 16, 16)
        rows.addWidget(self.trouble)
        rows.addStretch(1)
        return page
