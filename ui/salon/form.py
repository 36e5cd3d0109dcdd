"""What the settings look like."""

from collections.abc import Mapping
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui import theme
from ui.parts.button import Button
from ui.parts.page import Page
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.scrolled import GAP
from ui.parts.sheet import Sheet
from ui.parts.tabs import Tabs
from ui.preferences import Preferences
from ui.salon.facts_page import FactsPage
from ui.salon.lock_page import LockPage
from ui.salon.outside_page import OutsidePage
from ui.salon.screen_page import ScreenPage
from ui.words import N_, _

PAGES = ("facts", "outside", "lock", "screen")
"""Properties of the form, in the order of the tabs."""

type KeptPage = FactsPage | OutsidePage | LockPage
"""A page of what is kept in the vault."""

COLUMN = 940
"""Widest the fields get, in pixels."""
BREATH = 20
"""Milliseconds between the making of two pages, in which keys and clicks are heard."""
ALL = 1000
"""A share of the room that leaves next to nothing for the end of the row."""

NAMES: Mapping[str, str] = {
    "salon": N_("Your salon"),
    "outside": N_("Outside the program"),
    "lock": N_("Locking"),
    "screen": N_("This screen"),
}


class SettingsForm(QVBoxLayout):
    """Tabs, and a page under each: the first in the next turn, others while nobody waits."""

    made = Signal(object)
    """The page that has just been made, still empty."""

    def __init__(self, screen: QWidget, preferences: Preferences) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        page = Page(_("Settings"), _("Everything is saved as you type."), scrolls=False)
        self.addWidget(page)
        self.saved = PlainLabel(role="hint")
        self.treatments = Button(_("Treatments"), "", "scissors")
        page.deeds.addWidget(self.saved)
        page.deeds.addWidget(self.treatments)
        self.test_rules = Button(_("Rules on patch tests"), "", "clipboard-check")
        self.questions = Button(_("Questions and ages"), "", "circle-help")
        for button in (self.test_rules, self.questions):
            page.deeds.addWidget(button)
        self.read_only = Remark("info", "", _("Only the owner changes the salon's settings."))
        self.tabs = Tabs(_("Pages of the settings"))
        page.below.addWidget(self.read_only)
        page.below.addWidget(self.tabs)
        self._preferences = preferences
        self.pages: dict[str, KeptPage | ScreenPage] = {}
        """The pages made so far."""
        self._sheets = {name: _sheet() for name in NAMES}
        self.stack = QStackedLayout()
        page.rows.addLayout(self.stack, 1)
        for name, sheet in self._sheets.items():
            self.tabs.add(_(NAMES[name]))
            self.stack.addWidget(sheet)
        self.tabs.currentChanged.connect(self.turn_to)
        self._ahead = QTimer(self, interval=0)
        self._ahead.timeout.connect(self._make_next)
        self._ahead.start()

    @cached_property
    def facts(self) -> FactsPage:
        """The page with what papers print about the salon."""
        return self._made("salon", FactsPage())

    @cached_property
    def outside(self) -> OutsidePage:
        """The page with the twelve questions."""
        return self._made("outside", OutsidePage())

    @cached_property
    def lock(self) -> LockPage:
        """The page with when the program locks by itself."""
        return self._made("lock", LockPage())

    @cached_property
    def screen(self) -> ScreenPage:
        """The page with how this PC looks."""
        return self._made("screen", ScreenPage(self._preferences))

    @property
    def kept_pages(self) -> list[KeptPage]:
        """The pages made so far of what is kept in the vault."""
        return [page for page in self.pages.values() if not isinstance(page, ScreenPage)]

    def turn_to(self, number: int) -> None:
        """Show the page with this number."""
        getattr(self, PAGES[number])
        self.stack.setCurrentIndex(number)

    def show_page(self, name: str) -> None:
        """Go to a page by its name."""
        if name in NAMES:
            self.tabs.setCurrentIndex(list(NAMES).index(name))

    def count_unanswered(self, count: int) -> None:
        """Show on the tab how many questions are left."""
        self.tabs.count_up(list(NAMES).index("outside"), count)

    def _make_next(self) -> None:
        unmade = [page for page in PAGES if page not in vars(self)]
        if unmade:
            getattr(self, unmade[0])
            self._ahead.setInterval(BREATH)
        else:
            self._ahead.stop()

    def _made[P: (FactsPage, OutsidePage, LockPage, ScreenPage)](self, name: str, page: P) -> P:
        page.setMaximumWidth(theme.scaled(COLUMN))
        self.pages[name] = page
        self._sheets[name].hold(page, ALL)
        self.made.emit(page)
        return page


def _sheet() -> Sheet:
    # A row, not a column: only a row counts heights at the width that its parts may have.
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, GAP, 0)
    return Sheet(row)
