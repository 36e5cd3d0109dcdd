"""The sheet with a client's visits: the latest, all of them, and a place to type one."""

from PySide6.QtCore import Signal

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.visits.model import Visit
from salon_vault.visits.notes import VisitNote
from salon_vault.visits.use_cases import (
    change_visit,
    list_visit_notes,
    list_visits,
    record_visit,
)
from ui.card.unfinished import Unfinished
from ui.card.visits.begin import BeginEntry
from ui.card.visits.entry import VisitEntry
from ui.card.visits.offers import Offers
from ui.card.visits.row import VisitRow
from ui.card.visits.saving import Saving
from ui.card.visits.typing import VisitTyping
from ui.card.visits.under_way import UnderWay
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.why_kept.button import WhyButton
from ui.words import _

FIRST = 5
"""Visits shown before somebody asks for all."""


class VisitsPanel(Panel):
    """What is typed stands above; what is under way stands on the card, on every page of it."""

    said = Signal(str, object)
    shown = Signal(object)
    """The visits that were read."""
    typing_came = Signal()
    """Fields have come up: they have to be seen."""

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(_("Visits"))
        self.beside_title(WhyButton(line, _("Visits"), "visit", "treatment"))
        self.line = line
        self.offers = Offers(line, self)
        self.saving = Saving(line, self)
        self.typing = VisitTyping(self.offers, self.saving, unfinished)
        self.under_way = UnderWay()
        self._client: ClientId | None = None
        self._visits: list[Visit] = []
        self._notes: list[VisitNote] = []
        self._all = False
        self._list = Rows()
        self.none = PlainLabel(_("No visit has been recorded yet."), role="quiet")
        self.all = Button(_("Show all"), "ghost")
        self.add = Button(_("Record a visit"), "ghost", "plus")
        for deed in (self.all, self.add):
            self.deeds.addWidget(deed)
        self.rows.addWidget(self.typing)
        self.rows.addLayout(self._list)
        self.rows.addWidget(self.none)
        self._connect(unfinished)

    def _connect(self, unfinished: Unfinished) -> None:
        self.add.setEnabled(self.line.allows(record_visit))
        self.add.clicked.connect(self.typing.record)
        self.all.clicked.connect(self._show_all)
        self.under_way.closing.connect(self.change)
        self.under_way.adding.connect(self.typing.begin)
        self.saving.said.connect(self.said)
        self.typing.changed.connect(self._typing_changed)
        self.typing.done.connect(self.add.setFocus)
        unfinished.loaded.connect(self._offer_drafts)

    @property
    def currency(self) -> str:
        """What prices are in."""
        return self.offers.currency

    @currency.setter
    def currency(self, currency: str) -> None:
        self.offers.currency = currency

    @property
    def entry(self) -> VisitEntry | None:
        """What is being typed of a visit that is over, or closes now."""
        return self.typing.entry

    @property
    def beginning(self) -> BeginEntry | None:
        """What is about to begin."""
        return self.typing.beginning

    def show_client(self, client: ClientId) -> None:
        """Show the visits of a client, and leave what is being typed alone."""
        if client != self._client:
            self._client, self._all = client, False
            self._visits, self._notes = [], []
            self.typing.client = client
            self.typing.close_fields()
            self._offer_drafts()
        self.line.ask_newest(self, "visits", list_visits, client).then(self._show)
        self.ask_notes()

    def ask_notes(self) -> None:
        """Ask for what is written about the visits."""
        if self._client is not None:
            asked = self.line.ask_newest(self, "notes", list_visit_notes, self._client)
            asked.then(self._show_notes)

    def begin(self) -> None:
        """Let somebody begin a visit."""
        self.typing.begin()

    def change(self, visit: Visit) -> None:
        """Let somebody put a visit right or take it out; or close it, if it is under way."""
        self.typing.change(visit, [note for note in self._notes if note.visit == visit.id])

    # --- showing ---------------------------------------------------------------------------

    def _show(self, visits: list[Visit]) -> None:
        self._visits = visits
        self.under_way.show_visits(visits, allowed=self.line.allows(begin_visit))
        self._draw()
        self._offer_drafts()
        self.shown.emit(visits)

    def _show_notes(self, notes: list[VisitNote] | Sealed) -> None:
        found = [] if isinstance(notes, Sealed) else notes
        if found != self._notes:
            self._notes = found
            self._draw()

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _draw(self) -> None:
        over = [visit for visit in self._visits if not visit.is_open]
        shown = over if self._all else over[:FIRST]
        changing = self.typing.changing
        rows = [visit for visit in shown if visit.id != changing]
        self._list.show_each(map(self._row, rows), FIRST)
        self.none.setVisible(not self._visits and not self.typing.is_up)
        self.all.setVisible(len(over) > len(shown))
        self.all.say(_("All {n}").format(n=len(over)))

    def _row(self, visit: Visit) -> VisitRow:
        notes = [note for note in self._notes if note.visit == visit.id]
        row = VisitRow(visit, notes, self.currency)
        row.change.setEnabled(self.line.allows(change_visit))
        row.change.clicked.connect(lambda: self.change(visit))
        return row

    # --- typing ----------------------------------------------------------------------------

    def _offer_drafts(self) -> None:
        self.typing.offer_drafts(self._visits)

    def _typing_changed(self) -> None:
        self._draw()
        if self.typing.is_up:
            self.typing_came.emit()
