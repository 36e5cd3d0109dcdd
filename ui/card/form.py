"""What a client's card looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.card.chips import Chips
from ui.card.details import Details
from ui.card.editor import Editor
from ui.card.handling.editor import HandlingLine
from ui.card.header.header import Header
from ui.card.health.panel import HealthPanel
from ui.card.papers.panel import PapersPanel
from ui.card.timeline.panel import TimelinePanel
from ui.card.unfinished import Unfinished
from ui.card.visits.panel import VisitsPanel
from ui.clearance.panel import OverridesPanel
from ui.consent_register.panel import ConsentsPanel
from ui.contraindications.panel import QuestionsPanel
from ui.emergency_folder.deed import GiveDeed
from ui.formulas.panel import FormulasPanel
from ui.line import Line
from ui.minors.line import MinorLine
from ui.parts.button import Button
from ui.parts.columns import Columns
from ui.parts.flow import Flow
from ui.parts.scroll import Scroll
from ui.parts.tabs import Tabs
from ui.patch_tests.panel import PatchTestsPanel
from ui.photos.page import PicturesPage
from ui.reactions.barred import Barred
from ui.reactions.panel import ReactionsPanel
from ui.reveal.request import NumberOnRequest
from ui.station_slip.deed import SlipDeed
from ui.unreadable.line import UnreadableLine
from ui.words import N_, _

EDGE = 28
ROW_OF_CHIPS = 32
OVERVIEW, DETAILS, HAIR, PICTURES, TIMELINE = range(5)

_TABS = (
    N_("Overview"),
    N_("Name and contact"),
    N_("Hair and tests"),
    N_("Photos & files"),
    N_("Timeline"),
)


class CardForm(QVBoxLayout):
    """Head, red line and chips stand still; the pages below them scroll."""

    def __init__(self, view: QWidget, line: Line, unfinished: Unfinished) -> None:
        super().__init__(view)
        self.setContentsMargins(0, 22, 0, 0)
        self.setSpacing(14)
        self.header = Header()
        self.number = NumberOnRequest(line, self.header)
        self.handling = HandlingLine(line, unfinished)
        self.add_handling = Button(_("Add an alert"), "ghost", "plus")
        self.chips = Chips()
        self.tabs = _tabs()
        self.visits = VisitsPanel(line, unfinished)
        self.papers = PapersPanel(line)
        self.consents = self._consents_of(line)
        self.papers.rows.addWidget(self._on_paper(view, line))
        self.questions = QuestionsPanel(line, unfinished)
        self.overrides = OverridesPanel(line)
        self.minor = MinorLine()
        self.unreadable = UnreadableLine(line)
        self.health = HealthPanel(line, unfinished)
        self.details = Details(line, unfinished)
        self.formulas = FormulasPanel(line, unfinished, view)
        self.pictures = PicturesPage(line)
        self.timeline = TimelinePanel(line)
        self.pages = QStackedWidget()
        aside = self.health, self.questions, self.overrides, self.consents, self.papers
        self._overview = Columns((self.visits,), aside)
        hair = Columns((self.formulas,), self._tests_of(view, line))
        for page in (self._overview, self.details, hair, self.pictures, self.timeline):
            self.pages.addWidget(Scroll(page, EDGE))
        self.visits.typing_came.connect(lambda: self.tabs.setCurrentIndex(OVERVIEW))
        self.editors: tuple[Editor, ...] = (
            self.handling,
            self.details.name,
            self.details.contact,
            self.details.wishes.editor,
            self.health.editor,
        )
        self._facts = self._row_of_facts()
        self._above_tabs = _indented(self._facts)
        self._lay_out()

    def _tests_of(self, view: QWidget, line: Line) -> tuple[QWidget, QWidget]:
        """Return the sheets on tests and reactions, which a chip and a red line go by."""
        self.tests = PatchTestsPanel(line, view)
        self.reactions = ReactionsPanel(line)
        self.barred = Barred()
        self.tests.shown.connect(self.barred.know_tests)
        self.tests.shown.connect(self.chips.know_tests)
        self.reactions.shown.connect(self.barred.know_reactions)
        return self.tests, self.reactions

    def _consents_of(self, line: Line) -> ConsentsPanel:
        """Return the sheet on consents, which hears of papers and tells the chips."""
        consents = ConsentsPanel(line)
        self.papers.shown.connect(consents.know_papers)
        consents.seen.connect(self.chips.know_consents)
        return consents

    def _on_paper(self, view: QWidget, line: Line) -> QWidget:
        """Return the deeds on paper besides forms: station slip, sheet from the folder."""
        self.slip, self.giving = SlipDeed(line, view), GiveDeed(line, view)
        self.visits.under_way.slip.connect(self.slip.open)
        below = QWidget()
        flow = Flow(below, 4)
        for deed in (self.slip, self.giving):
            flow.addWidget(deed.button)
            self.header.shown.connect(deed.know)
            deed.said.connect(self.papers.said)
        for typing in (self.papers.typing, self.giving.typing):
            typing.connect(self._type_formula)
        return below

    def _type_formula(self) -> None:
        self.formulas.begin()

    def make_room(self, *, low: bool) -> None:
        """Let the chips scroll with the page where there is little room; the red line never."""
        place = self._overview.above if low else self._above_tabs
        if place.indexOf(self._facts) < 0:
            place.addWidget(self._facts)

    def _lay_out(self) -> None:
        strips = [_indented(editor.resume) for editor in self.editors]
        self.addLayout(_indented(self.header))
        self.addLayout(_indented(self.barred))
        self.addLayout(_indented(self.handling))
        self.addLayout(_indented(self.minor))
        self.addLayout(_indented(self.unreadable))
        self.addLayout(_indented(self.visits.under_way))
        self.addLayout(self._above_tabs)
        for strip in strips:
            self.addLayout(strip)
        self.addLayout(_indented(self.tabs))
        self.addWidget(self.pages, 1)

    def _row_of_facts(self) -> QWidget:
        facts = QWidget()
        across = QHBoxLayout(facts)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.chips, 1)
        across.addWidget(self.add_handling, 0, Qt.AlignmentFlag.AlignTop)
        # or the window would be as high as all of them are in the narrowest card
        facts.setMinimumHeight(theme.scaled(ROW_OF_CHIPS))
        return facts


def _tabs() -> Tabs:
    tabs = Tabs(_("Parts of the card"))
    for words in _TABS:
        tabs.add(_(words))
    return tabs


def _indented(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(EDGE, 0, EDGE, 0)
    row.addWidget(part)
    return row
