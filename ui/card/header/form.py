"""What the head of a card looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.card.header.fact import Fact
from ui.parts.avatar import Avatar
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.flow import Flow
from ui.parts.icon_button import IconButton
from ui.words import _

DISC = 64
LEAST = 24
"""Pixels that a finger or a pointer needs."""


class HeaderForm(QHBoxLayout):
    """Disc, name, deeds; below them the facts."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(16)
        self.avatar = Avatar(theme.scaled(DISC))
        self.name = Elided(role="h1")
        self.edit = Button(_("Edit"), "", "pencil", "Ctrl+E")
        self.print = Button(_("Print form"), "", "printer", "Ctrl+P")
        self.visit = Button(_("Begin a visit"), "primary", "plus", "Ctrl+Shift+N")
        self.phone = Fact("phone", _("Phone"))
        self.reveal = IconButton("eye", _("Show the number for half a minute"), small=True)
        self.reveal.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reveal.setFixedHeight(theme.scaled(LEAST))
        self.reveal.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.mail = Fact("mail", _("E-mail"))
        self.birthday = Fact("cake", _("Birthday"))
        self.since = Fact("user-round", _("Client"))
        self.confirmed = Fact("circle-check", _("Confirmed"))
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for deed in (self.edit, self.print, self.visit):
            deeds.addWidget(deed)
        deeds.addStretch(0)
        self.first = QHBoxLayout()
        self.first.setSpacing(8)
        self.first.addWidget(self.name, 1)
        self.first.addLayout(deeds)
        facts = QWidget()
        flow = Flow(facts, 6)
        more = self.mail, self.birthday, self.since, self.confirmed
        for fact in (self.phone, self.reveal, *more):
            flow.addWidget(fact)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addLayout(self.first)
        right.addWidget(facts)
        self.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        self.addLayout(right, 1)

    def make_room(self, *, narrow: bool) -> None:
        """Put the deeds under the name where there is no room beside it."""
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.first.setDirection(down if narrow else right)
