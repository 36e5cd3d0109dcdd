"""The sheet with a client's visits: record, put right, take out, and back again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.visits.model import Visit, VisitId
from salon_vault.visits.use_cases import (
    change_visit,
    list_visits,
    record_visit,
    remove_visit,
    restore_visit,
)
from ui.answer import Answer
from ui.card.rows import Rows
from ui.card.unfinished import Unfinished
from ui.card.visits.entry import VisitEntry
from ui.card.visits.row import VisitRow
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _

FIRST = 5
"""Visits shown before somebody asks for all."""


class VisitsPanel(Panel):
    """The latest visits, the others on request, and a row to type one."""

    said = Signal(str, object)
    shown = Signal(object)
    """The visits that were read."""

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(_("Visits"))
        self.line = line
        self.currency = ""
        self._unfinished = unfinished
        self._client: ClientId | None = None
        self._visits: list[Visit] = []
        self._all = False
        self.entry: VisitEntry | None = None
        """What is being typed now."""
        self._changing: VisitId | None = None
        self._list = Rows()
        self.none = PlainLabel(_("No visit has been recorded yet."), role="quiet")
        self.all = Button(_("Show all"), "ghost")
        self.add = Button(_("New visit"), "ghost", "plus")
        for deed in (self.all, self.add):
            self.deeds.addWidget(deed)
        self._place = QVBoxLayout()
        self.rows.addLayout(self._place)
        self.rows.addLayout(self._list)
        self.rows.addWidget(self.none)
        self.add.setEnabled(line.allows(record_visit))
        self.add.clicked.connect(self.begin)
        self.all.clicked.connect(self._show_all)
        unfinished.loaded.connect(self._offer_draft)

    def show_client(self, client: ClientId) -> None:
        """Show the visits of a client, and leave an entry that is being typed alone."""
        if client != self._client:
            self._client, self._all, self._visits = client, False, []
            self._close_entry()
            self._offer_draft()
        self.line.ask_newest(self, "visits", list_visits, client).then(self._show)

    def begin(self) -> None:
        """Let somebody type a new visit."""
        if self.entry is None:
            self._open_entry(None)
        assert self.entry is not None
        self.entry.treatment_line.setFocus()

    def change(self, visit: Visit) -> None:
        """Let somebody put a visit right, or take it out."""
        self._open_entry(visit)

    # --- showing ---------------------------------------------------------------------------

    def _show(self, visits: list[Visit]) -> None:
        self._visits = visits
        self._draw()
        self.shown.emit(visits)

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _draw(self) -> None:
        shown = self._visits if self._all else self._visits[:FIRST]
        self._list.show_rows(self._row(visit) for visit in shown if visit.id != self._changing)
        self.none.setVisible(not shown and self.entry is None)
        hidden = len(self._visits) - len(shown)
        self.all.setVisible(hidden > 0)
        self.all.say(_("All {n}").format(n=len(self._visits)))

    def _row(self, visit: Visit) -> VisitRow:
        row = VisitRow(visit, self.currency)
        row.change.setEnabled(self.line.allows(change_visit))
        row.change.clicked.connect(lambda: self.change(visit))
        return row

    # --- typing ----------------------------------------------------------------------------

    def _open_entry(self, visit: Visit | None) -> None:
        self._close_entry()
        entry = VisitEntry(self.currency, visit, self._unfinished)
        entry.continue_as(f"visit-{visit.id if visit else self._client}")
        self.entry, self._changing = entry, visit.id if visit else None
        self._place.addWidget(entry)
        entry.entered.connect(lambda *typed: self._keep(entry, visit, *typed))
        entry.stop.clicked.connect(lambda: self._cancel(entry))
        entry.remove.setEnabled(self.line.allows(remove_visit))
        if visit is not None:
            entry.remove.clicked.connect(lambda: self._remove(visit))
        self._draw()
        entry.treatment_line.setFocus()

    def _offer_draft(self) -> None:
        if self._unfinished.of(f"visit-{self._client}") is not None and self.entry is None:
            self._open_entry(None)

    def _cancel(self, entry: VisitEntry) -> None:
        entry.forget()
        self._close_entry()
        self._draw()
        self.add.setFocus()

    def _close_entry(self) -> None:
        if self.entry is not None:
            self.entry.hide()
            self.entry.deleteLater()
        self.entry, self._changing = None, None

    def _keep(
        self,
        entry: VisitEntry,
        visit: Visit | None,
        on: date,
        treatment: str,
        price: int | None,
    ) -> None:
        client = self._client
        assert client is not None

        def kept(result: Visit) -> None:
            entry.forget()
            if entry is self.entry:
                self._close_entry()
                self.add.setFocus()
            words = _("Visit of {day} saved").format(day=near_day(result.on))
            self.said.emit(words, self._undo_of(visit, result))

        def refused(error: VaultError) -> None:
            if not entry.blame(error):
                self.line.complain(self, error)

        try:
            answer = self._ask_to_keep(client, visit, on, treatment, price)
        except InvalidInput as error:
            entry.blame(error)
            return
        entry.keep.setEnabled(False)
        answer.then(kept).otherwise(refused).at_last(lambda: entry.keep.setEnabled(True))

    def _ask_to_keep(
        self, client: ClientId, visit: Visit | None, on: date, treatment: str, price: int | None
    ) -> Answer[Visit]:
        if visit is None:
            return self.line.ask(self, record_visit, client, on, treatment, price)
        changed = replace(visit, on=on, treatment=treatment, price=price)
        return self.line.ask(self, change_visit, changed)

    # --- taking back -----------------------------------------------------------------------

    def _undo_of(self, before: Visit | None, after: Visit) -> Callable[[], object]:
        if before is None:
            return lambda: self._take_out(after)
        return lambda: self._put_back(replace(before, version=after.version))

    def _take_out(self, visit: Visit) -> None:
        self.line.ask(self, remove_visit, visit.id)

    def _put_back(self, visit: Visit) -> None:
        self.line.ask(self, change_visit, visit)

    def _remove(self, visit: Visit) -> None:
        def gone(nothing: None) -> None:
            del nothing
            words = _("Visit of {day} removed").format(day=near_day(visit.on))
            self.said.emit(words, lambda: self._put_in_again(visit))

        if self.entry is not None:
            self._cancel(self.entry)
        self.line.ask(self, remove_visit, visit.id).then(gone)

    def _put_in_again(self, visit: Visit) -> None:
        self.line.ask(self, restore_visit, visit.id)
