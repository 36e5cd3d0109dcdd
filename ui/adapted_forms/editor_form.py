"""What the page for writing a form looks like: text at the left, paper at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from salon_vault.words import LANGUAGES
from ui import theme
from ui.adapted_forms.compare import CompareView
from ui.adapted_forms.fault_list import FaultList
from ui.adapted_forms.insert import insert_menu
from ui.adapted_forms.markdown_edit import MarkdownEdit
from ui.adapted_forms.words import tongue
from ui.parts.button import Button
from ui.parts.icon_button import IconButton
from ui.parts.page import Page
from ui.parts.pdf_view import PdfView
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.rule import Rule
from ui.parts.search_line import SearchLine
from ui.parts.tabs import Tabs
from ui.words import _

TONGUES = tuple(LANGUAGES)
PAPER, SHIPPED, CHANGES = range(3)
EDGE, GAP = 12, 8


class EditorForm(Page):
    """Nothing of it does anything; ``Editor`` does."""

    def __init__(self) -> None:
        super().__init__(" ", " ", scrolls=False)
        self.back = Button(_("All forms"), "", "chevron-left")
        self.more = IconButton("ellipsis", _("More about this form"))
        self.menu = QMenu(self.more)
        self.versions = self.menu.addAction(_("Earlier versions"))
        self.shipped_again = self.menu.addAction(_("Back to the shipped wording"))
        self.discard = self.menu.addAction(_("Discard the draft"))
        self.more.setMenu(self.menu)
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.publish = Button(_("Put into force"), "primary")
        self.title.setWordWrap(True)
        for deed in (self.more, self.back, self.publish):
            self.deeds.addWidget(deed)
        self.news = Remark("info")
        self.look_at_news = Button(_("What has changed"), "ghost")
        self.keep_own = Button(_("Keep my wording"), "ghost")
        self.news.deeds.addWidget(self.look_at_news)
        self.news.deeds.addWidget(self.keep_own)
        self.news.hide()
        self.below.addWidget(self.news)
        across = QHBoxLayout()
        across.setSpacing(EDGE)
        across.addWidget(self._left(), 1)
        across.addWidget(self._right(), 1)
        self.rows.addLayout(across, 1)

    # --- the text ----------------------------------------------------------------------------

    def _left(self) -> QFrame:
        frame, rows = _frame()
        self.tabs = Tabs(_("Language of the text"))
        for language in TONGUES:
            self.tabs.add(tongue(language))
        self.text = MarkdownEdit(_("Text of the form"))
        self.faults = FaultList()
        rows.addWidget(self.tabs)
        rows.addWidget(Rule())
        inside = QVBoxLayout()
        inside.setContentsMargins(EDGE, GAP, EDGE, EDGE)
        inside.setSpacing(GAP)
        inside.addLayout(self._tools())
        inside.addWidget(self.text, 1)
        inside.addWidget(self.faults)
        rows.addLayout(inside, 1)
        return frame

    def _tools(self) -> QHBoxLayout:
        words = _("In the own wording")
        self.belongs = QCheckBox(words)
        self.belongs.setAccessibleName(words)
        self.insert = Button(_("Insert"), "ghost", "plus")
        self.blocks = insert_menu(self.insert, self.text.put_in)
        self.undo = IconButton("undo-2", _("Take back what was typed"))
        self.undo.clicked.connect(self.text.undo)
        self.search = SearchLine(_("Find in the text"), _("Find"))
        self.search.setMaximumWidth(theme.scaled(150))
        self.rules = IconButton("circle-help", _("How a form is written"))
        tools = QHBoxLayout()
        tools.setSpacing(4)
        tools.addWidget(self.belongs)
        tools.addStretch(1)
        for part in (self.insert, self.undo, self.search, self.rules):
            tools.addWidget(part)
        return tools

    # --- the paper ---------------------------------------------------------------------------

    def _right(self) -> QFrame:
        frame, rows = _frame()
        self.views = Tabs(_("What to look at"))
        for words in (_("Preview"), _("Shipped wording"), _("Changes")):
            self.views.add(words)
        self.paper = PdfView()
        undrawn = _("Not drawn until what is wrong in this language is put right.")
        self.trouble = PlainLabel(undrawn, role="quiet", wrap=True)
        self.trouble.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.trouble.hide()
        self.shipped = MarkdownEdit(_("Shipped wording"))
        self.shipped.setReadOnly(True)
        self.shipped.setProperty("bare", True)
        self.changes = CompareView(_("Changes against what prints today"))
        self.changes.setProperty("bare", True)
        self.stack = QStackedLayout()
        rows.addWidget(self.views)
        rows.addWidget(Rule())
        rows.addLayout(self.stack, 1)  # first: it shows what it takes in at once
        for view in (self._paper_page(), self.shipped, self.changes):
            self.stack.addWidget(view)
        self.views.currentChanged.connect(self.stack.setCurrentIndex)
        return frame

    def _paper_page(self) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.trouble, 0, Qt.AlignmentFlag.AlignTop)
        rows.addWidget(self.paper, 1)
        return page

    def show_drawn(self, pdf: bytes | None) -> None:
        """Show the paper where one was, or say that there is none."""
        self.trouble.setVisible(pdf is None)
        self.paper.setVisible(pdf is not None)
        if pdf is None:
            self.paper.clear()
        else:
            self.paper.show_paper(pdf, stay=True)


def _frame() -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("card", True)
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(1, 4, 1, 1)
    rows.setSpacing(0)
    return frame, rows
