"""The sheet with a client's papers."""

from PySide6.QtCore import Signal

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome, take_back_note
from salon_vault.consents.use_cases import list_papers, print_again
from salon_vault.gate import Given
from ui.card.papers.again import PrintAgain
from ui.card.papers.kinds import name_of, outcome_in_words
from ui.card.papers.row import PaperRow
from ui.consents.tracking.question import NoteOutcome
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.scans.on_card import ScansOnRows
from ui.why_kept.button import WhyButton
from ui.words import _

FIRST = 5
"""Papers shown before somebody asks for all."""


class PapersPanel(Panel):
    """The latest papers, and what came of those that are out."""

    said = Signal(str, object)
    shown = Signal(object)
    """The papers that were read."""

    def __init__(self, line: Line) -> None:
        super().__init__(_("Forms and papers"))
        self.beside_title(WhyButton(line, _("Forms and papers"), "paper", "kind"))
        self.line = line
        self._client: ClientId | None = None
        self._papers: list[Paper] = []
        self._all = False
        self._list = Rows()
        self.scans = ScansOnRows(line, self)
        self.none = PlainLabel(_("Nothing has been printed yet."), role="quiet")
        self.all = Button(_("Show all"), "ghost")
        self.notice = Button(_("Hand over notice"), "ghost", "file-text")
        self.deeds.addWidget(self.all)
        self.deeds.addWidget(self.notice)
        self.rows.addLayout(self._list)
        self.rows.addWidget(self.none)
        self.all.clicked.connect(self._show_all)

    def show_client(self, client: ClientId) -> None:
        """Show the papers of a client."""
        if client != self._client:
            self._client, self._all = client, False
        self.line.ask_newest(self, "papers", list_papers, client).then(self._show)

    def _show(self, papers: list[Paper]) -> None:
        self._papers = papers
        self._draw()
        self.shown.emit(papers)

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _draw(self) -> None:
        shown = self._papers if self._all else self._papers[:FIRST]
        rows = [(paper, self._row(paper)) for paper in shown]
        self._list.show_rows(row for _paper, row in rows)
        self.scans.show_on(self._client, rows)
        self.none.setVisible(not shown)
        self.all.setVisible(len(self._papers) > len(shown))
        self.all.say(_("All {n}").format(n=len(self._papers)))

    def _row(self, paper: Paper) -> PaperRow:
        row = PaperRow(paper)
        for button in row.answers:
            button.setEnabled(self.line.allows(note_outcome))
        row.signed.clicked.connect(lambda: self._note_signed(paper))
        row.refused.clicked.connect(lambda: self._ask_outcome(paper, Outcome.REFUSED))
        row.other.clicked.connect(lambda: self._ask_outcome(paper, Outcome.NOT_NEEDED))
        # Its bytes lie under the key of what is printed on it, which not everybody holds.
        held = paper.compartment in self.line.member.compartments
        row.again.setEnabled(held and self.line.allows(print_again))
        row.again.clicked.connect(lambda: self._ask_for_printer(paper))
        return row

    def _ask_for_printer(self, paper: Paper) -> None:
        question = PrintAgain(self.window(), self.line, paper)
        words = _("Sent to the printer again, same code")
        question.sent.connect(lambda: self.said.emit(words, None))
        question.open()

    def _note_signed(self, paper: Paper) -> None:
        self.setFocus()
        told = Noted(Outcome.SIGNED)
        asked = self.line.ask(self, note_outcome, paper.code, paper.version, told)
        asked.then(self._say_noted)

    def _ask_outcome(self, paper: Paper, outcome: Outcome) -> None:
        assert self._client is not None
        said = _("{paper} · printed {day}").format(
            paper=name_of(paper.kind), day=near_day(paper.made_at.astimezone().date())
        )
        asked_for = paper.code, paper.version, self._client
        question = NoteOutcome(self.window(), self.line, asked_for, said, outcome)
        question.noted.connect(self._say_noted)
        question.open()

    def _say_noted(self, paper: Paper) -> None:
        def take_back() -> None:
            given = Given(reason=_("taken back at once"))
            self.line.ask_given(self, given, take_back_note, paper.code, paper.version)

        words = _("{paper}: {outcome}").format(
            paper=name_of(paper.kind), outcome=outcome_in_words(paper)
        )
        self.said.emit(words, take_back)
