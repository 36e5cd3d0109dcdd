"""What finding a client looks like."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.card.screen import CardView
from ui.clients.list_view import ClientList
from ui.icons import icon
from ui.parts.button import Button
from ui.parts.empty import Empty
from ui.parts.plain_label import PlainLabel
from ui.parts.search_line import SearchLine
from ui.parts.tips import tip
from ui.words import _

PANE = 336


class ClientsForm(QHBoxLayout):
    """The search field over the list at the left, the card beside it."""

    def __init__(self, screen: QWidget, card: CardView) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.search = SearchLine(_("Search clients"), _("Name, phone or last 3 digits"))
        self.search.setToolTip(tip(_("Search clients"), "Ctrl+F"))
        self.add = QPushButton(icon("plus", "on_accent", theme.scaled(18)), "")
        self.add.setIconSize(QSize(theme.scaled(18), theme.scaled(18)))
        self.add.setProperty("kind", "square")
        self.add.setAccessibleName(_("New client"))
        self.add.setToolTip(tip(_("New client"), "Ctrl+N"))
        words = _("Client from an old card")
        self.old = Button(words, "ghost", "scan-line", "Ctrl+Shift+O")
        self.heading = PlainLabel(role="overline")
        self.total = PlainLabel(role="hint")
        self.list = ClientList()
        self.nobody = Empty("search")
        self.under = QStackedWidget()
        self.under.addWidget(self.list)
        self.under.addWidget(self.nobody)
        self.card = card
        self.nothing = Empty("users")
        self.beside = QStackedWidget()
        self.beside.addWidget(self.nothing)
        self.beside.addWidget(card)
        self.addWidget(self._pane())
        self.addWidget(self.beside, 1)

    def _pane(self) -> QFrame:
        pane = QFrame()
        pane.setObjectName("listpane")
        pane.setFixedWidth(round(PANE * max(1.0, 0.5 + theme.scaled(100) / 200)))
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(0, 16, 0, 0)
        rows.setSpacing(10)
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self.search)
        top.addWidget(self.add)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 0, 10, 10)
        foot.addWidget(self.old)
        heading = QHBoxLayout()
        heading.setContentsMargins(18, 2, 18, 0)
        heading.addWidget(self.heading, 1)
        heading.addWidget(self.total)
        rows.addLayout(top)
        rows.addLayout(heading)
        rows.addWidget(self.under, 1)
        rows.addLayout(foot)
        return pane
