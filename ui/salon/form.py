"""What the settings look like."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.parts.page import Page
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.tabs import Tabs
from ui.preferences import Preferences
from ui.salon.facts_page import FactsPage
from ui.salon.lock_page import LockPage
from ui.salon.outside_page import OutsidePage
from ui.salon.screen_page import ScreenPage
from ui.words import N_, _

COLUMN = 940
"""Widest the fields get, in pixels."""

NAMES: Mapping[str, str] = {
    "salon": N_("Your salon"),
    "outside": N_("Outside the program"),
    "lock": N_("Locking"),
    "screen": N_("This screen"),
}


class SettingsForm(QVBoxLayout):
    """Tabs, and a page under each."""

    def __init__(self, screen: QWidget, preferences: Preferences) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        page = Page(_("Settings"), _("Everything is kept as you type."), scrolls=False)
        self.addWidget(page)
        self.saved = PlainLabel(role="hint")
        page.deeds.addWidget(self.saved)
        self.read_only = Remark("info", "", _("Only the owner changes the salon's settings."))
        self.tabs = Tabs(_("Pages of the settings"))
        page.below.addWidget(self.read_only)
        page.below.addWidget(self.tabs)
        self.facts, self.outside, self.lock = FactsPage(), OutsidePage(), LockPage()
        self.screen = ScreenPage(preferences)
        self.pages = dict(
            zip(NAMES, (self.facts, self.outside, self.lock, self.screen), strict=True)
        )
        self.stack = QStackedLayout()
        page.rows.addLayout(self.stack, 1)
        for name, part in self.pages.items():
            self.tabs.add(_(NAMES[name]))
            self.stack.addWidget(_scrolled(part))
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)

    def show_page(self, name: str) -> None:
        """Go to a page by its name."""
        if name in NAMES:
            self.tabs.setCurrentIndex(list(NAMES).index(name))

    def count_unanswered(self, count: int) -> None:
        """Show on the tab how many questions are left."""
        self.tabs.count_up(list(NAMES).index("outside"), count)


def _scrolled(part: QWidget) -> QScrollArea:
    sheet = QWidget()
    # A row, not a column: only a row counts heights at the width that its parts may have.
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, 10, 0)
    row.addWidget(part, 1000)
    row.addStretch(1)
    part.setMaximumWidth(theme.scaled(COLUMN))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(sheet)
    return area
