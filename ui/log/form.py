"""What the log screen looks like."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui import theme
from ui.log.delegate import LogDelegate
from ui.log.detail import Detail
from ui.log.found import Found
from ui.log.list_model import LogModel
from ui.log.rows import KINDS
from ui.log.spans import Span
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.empty import Empty
from ui.parts.page import Page
from ui.parts.plain_label import PlainLabel
from ui.parts.strip import Strip
from ui.words import _


class LogForm(QVBoxLayout):
    """A list of sentences, what it is narrowed to, and the chosen entry beside it."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        lead = _("What was done in this vault, and under whose login. Newest first.")
        page = Page(_("Log"), lead, scrolls=False)
        self.addWidget(page)
        self.verify = Button(_("Verify the log"), "", "shield-check")
        self.anchor = Button(_("Check anchor"), "", "map-pin")
        self.slip = Button(_("Print slip"), "", "printer")
        for deed in (self.slip, self.anchor, self.verify):
            page.deeds.addWidget(deed)
        self.found = Found()
        self.one_card = Strip("info", "user-round", _("Show the whole log"), "")
        self.one_card.no.hide()
        page.below.addWidget(self.found)
        page.below.addWidget(self.one_card)
        page.below.addLayout(self._filters())
        sheets = QHBoxLayout()
        sheets.setSpacing(16)
        self.detail = Detail()
        sheets.addWidget(self._list(), 1)
        sheets.addWidget(self.detail, 0, Qt.AlignmentFlag.AlignTop)
        page.rows.addLayout(sheets, 1)

    def _filters(self) -> QHBoxLayout:
        self.who = Choice(_("Login"), [("", _("All logins"))])
        kinds = [(kind.value, _(words)) for kind, words in KINDS.items()]
        self.kind = Choice(_("Kind of entry"), [("", _("All kinds of entries")), *kinds])
        self.span = Span()
        for choice in (self.who, self.kind, self.span.choice):
            choice.setMinimumWidth(theme.scaled(170))
        self.tally = PlainLabel(role="hint")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.who)
        row.addWidget(self.kind)
        row.addWidget(self.span)
        row.addStretch(1)
        row.addWidget(self.tally)
        return row

    def _list(self) -> QFrame:
        self.model = LogModel(self)
        self.entries = QListView()
        self.entries.setModel(self.model)
        self.entries.setItemDelegate(LogDelegate(self.entries))
        self.entries.setAccessibleName(_("Entries of the log"))
        self.entries.setMouseTracking(True)
        self.entries.setFrameShape(QFrame.Shape.NoFrame)
        self.entries.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Empty("scroll-text")
        self.nothing.button.setIcon(QIcon())
        self.nothing.say(_("No entry matches what you have chosen."), _("Show all entries"))
        self.nothing.hide()
        self.older = Button(_("Show older entries"), "ghost", "history")
        sheet = QFrame()
        sheet.setProperty("card", True)
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(4, 6, 4, 6)
        rows.setSpacing(4)
        rows.addWidget(self.entries, 1)
        rows.addWidget(self.nothing, 1)
        rows.addWidget(self.older, 0, Qt.AlignmentFlag.AlignHCenter)
        return sheet
