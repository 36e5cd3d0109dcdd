"""The deeds on rows of the tray: each answers what its row asks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.consents.day_signed import likely_day
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.scans.kept import ScanPage, Waits
from salon_vault.scans.returned import ReturnedPaper
from salon_vault.scans.tray.model import Useless
from salon_vault.scans.tray.use_cases import (
    give_page,
    keep_beside,
    take_page_back,
    throw_page_away,
)
from ui.card.papers.kinds import name_of
from ui.consents.tracking.paper_deeds import is_of_today
from ui.consents.tracking.question import NoteOutcome
from ui.line import Line
from ui.parts.question import Question
from ui.scans.file_page import FilePage
from ui.scans.give_paper import GivePaper
from ui.scans.rows import PageRow, PaperRow
from ui.scans.throw_away import ThrowAway
from ui.scans.words import missing_words, paper_words
from ui.words import _, about


class Answering(QObject):
    """Asks what has to be asked, has it done, and says so."""

    said = Signal(str, object)
    wants_card = Signal(str)

    def __init__(self, line: Line, screen: QWidget) -> None:
        super().__init__(screen)
        self._line, self._screen = line, screen
        self.asked: Question | None = None
        """The question that was put last."""

    def connect_page(self, row: PageRow) -> None:
        """Let the buttons of a page do something."""
        scan = row.page.scan
        if row.keep is not None:
            row.keep.setEnabled(self._line.allows(keep_beside))
            row.keep.clicked.connect(lambda: self._keep(scan))
        if row.choose is not None:
            row.choose.setEnabled(self._line.allows(give_page))
            row.choose.clicked.connect(partial(self._choose, row))
        row.throw.setEnabled(self._line.allows(throw_page_away))
        row.throw.clicked.connect(lambda: self._ask_throwing(scan))

    def connect_paper(self, row: PaperRow) -> None:
        """Let the buttons of a paper do something."""
        paper = row.paper
        for button in row.answers:
            button.setEnabled(self._line.allows(note_outcome))
        row.signed.clicked.connect(lambda: self._note_signed(paper))
        row.refused.clicked.connect(lambda: self._ask_outcome(paper, Outcome.REFUSED))
        row.other.clicked.connect(lambda: self._ask_outcome(paper, Outcome.NOT_NEEDED))
        row.card.clicked.connect(lambda: self.wants_card.emit(paper.client or ""))

    # --- pages -------------------------------------------------------------------------------

    def _choose(self, row: PageRow) -> None:
        page = row.page
        if page.scan.waits is Waits.BLANK and page.paper is not None:
            told = paper_words(page.paper)
            given = GivePaper(self._screen.window(), self._line, page.paper.code, told)
            given.given.connect(lambda paper: self._say_filed(paper, None))
            self._put(given)
            return
        filing = FilePage(self._screen.window(), self._line, page.scan)
        filing.filed.connect(partial(self._filed, page.scan))
        self._put(filing)

    def _keep(self, scan: ScanPage) -> None:
        asked = self._line.ask(self._screen, keep_beside, scan.id, scan.version)
        asked.then(lambda paper: self._filed(scan, paper))

    def _ask_throwing(self, scan: ScanPage) -> None:
        asked = ThrowAway(self._screen.window())
        asked.thrown.connect(partial(self._throw, scan))
        self._put(asked)

    def _throw(self, scan: ScanPage, why: Useless) -> None:
        asked = self._line.ask(self._screen, throw_page_away, scan.id, scan.version, why)
        asked.then(lambda _none: self.said.emit(_("The page was thrown away"), None))

    def _filed(self, scan: ScanPage, paper: ReturnedPaper | None) -> None:
        """Say what came of it; a page that became a file on the card is of no paper."""
        if paper is None:
            self.said.emit(_("Kept as a file on the card"), None)
        else:
            self._say_filed(paper, partial(self._take_back, scan))

    def _say_filed(self, paper: ReturnedPaper, undo: Callable[[], object] | None) -> None:
        came = missing_words(paper) if paper.missing else _("filed")
        if paper.outcome is Outcome.SIGNED:
            came = _("filed and signed")
        self.said.emit(about(name_of(paper.kind), came), undo)

    def _take_back(self, scan: ScanPage) -> None:
        """Take a page back that was filed a moment ago, and that nobody has changed since."""
        filed = scan.version + 1
        asked = self._line.ask(self._screen, take_page_back, scan.id, filed)
        asked.then(lambda _paper: self.said.emit(_("Taken back to the tray"), None))

    # --- papers ------------------------------------------------------------------------------

    def _note_signed(self, paper: ReturnedPaper) -> None:
        if not is_of_today(paper):
            self._ask_outcome(paper, Outcome.SIGNED)
            return
        told = Noted(Outcome.SIGNED)
        asked = self._line.ask(self._screen, note_outcome, paper.code, paper.version, told)
        asked.then(self._noted)

    def _ask_outcome(self, paper: ReturnedPaper, outcome: Outcome) -> None:
        assert paper.client is not None, "what came of a paper is told of a client's"
        asked_for = paper.code, paper.version, paper.client
        window = self._screen.window()
        said, likely = paper_words(paper), likely_day(paper)
        question = NoteOutcome(window, self._line, asked_for, said, outcome, likely)
        question.noted.connect(self._noted)
        self._put(question)

    def _noted(self, paper: Paper) -> None:
        self.said.emit(about(name_of(paper.kind), _("noted")), None)

    def _put(self, question: Question) -> None:
        self.asked = question
        question.open()
