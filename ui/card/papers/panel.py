"""The sheet with a client's papers."""

from PySide6.QtCore import Signal, Slot

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.errors import PaperFrozen
from salon_vault.consents.tracking.model import Addendum
from salon_vault.consents.tracking.rules import taken_back
from salon_vault.consents.tracking.use_cases import (
    list_addenda,
    note_outcome,
    take_back_note,
    write_addendum,
)
from salon_vault.consents.use_cases import list_papers, print_again
from salon_vault.consents.words import STATION_SLIP
from ui.card.papers.addendum import AddendumQuestion
from ui.card.papers.row import PaperRow
from ui.consents.tracking.paper_deeds import PaperDeeds
from ui.dates import now
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
    typing = Signal()
    """What stands on a station slip is to be typed in."""

    def __init__(self, line: Line) -> None:
        super().__init__(_("Forms and papers"))
        self.beside_title(WhyButton(line, _("Forms and papers"), "paper", "kind"))
        self.line = line
        self._client: ClientId | None = None
        self._papers: list[Paper] = []
        self._addenda: list[Addendum] = []
        self.of_papers = PaperDeeds(line, self)
        self.of_papers.said.connect(self.said)
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
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show the papers of a client."""
        if client != self._client:
            self._client, self._all, self._addenda = client, False, []
            self._ask_addenda()
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
        row = PaperRow(paper, [each for each in self._addenda if each.paper == paper.code])
        deeds, client, allows = self.of_papers, self._client, self.line.allows
        assert client is not None
        for button in row.answers:
            button.setEnabled(allows(note_outcome))
        done = self._type_in if paper.kind == STATION_SLIP else self._note_signed
        row.signed.clicked.connect(lambda: done(paper))
        row.refused.clicked.connect(lambda: deeds.ask(paper, client, Outcome.REFUSED))
        row.other.clicked.connect(lambda: deeds.ask(paper, client, Outcome.NOT_NEEDED))
        # Its bytes lie under the key of what is printed on it, which not everybody holds.
        held = paper.compartment in self.line.member.compartments
        row.again.setEnabled(held and allows(print_again))
        row.again.clicked.connect(lambda: deeds.print_again(paper))
        row.add.setEnabled(allows(write_addendum))
        row.add.clicked.connect(lambda: self._write_addendum(paper))
        row.take_back.setVisible(allows(take_back_note) and self._is_own_slip(paper))
        row.take_back.clicked.connect(lambda: deeds.take_back(paper))
        return row

    def _is_own_slip(self, paper: Paper) -> bool:
        """Tell whether the rules let the person at the desk take a final note back."""
        try:
            taken_back(paper, self.line.member, now())
        except PaperFrozen:
            return False
        return paper.is_frozen

    def _type_in(self, slip: Paper) -> None:
        del slip  # it settles itself once its formula is kept
        self.typing.emit()

    def _note_signed(self, paper: Paper) -> None:
        self.setFocus()
        assert self._client is not None
        self.of_papers.sign(paper, self._client)

    def _write_addendum(self, paper: Paper) -> None:
        question = AddendumQuestion(self.window(), self.line, paper)
        question.accepted.connect(lambda: self.said.emit(_("Added to the paper"), None))
        question.open()

    def _ask_addenda(self) -> None:
        if self._client is not None:
            asked = self.line.ask_newest(self, "addenda", list_addenda, self._client)
            asked.then(self._show_addenda)

    def _show_addenda(self, addenda: list[Addendum] | Sealed) -> None:
        found = [] if isinstance(addenda, Sealed) else addenda
        if found != self._addenda:
            self._addenda = found
            self._draw()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.ADDENDUM in subjects:
            self._ask_addenda()
