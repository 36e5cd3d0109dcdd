"""What keeping the day list does."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from salon_vault.audit import Subject
from salon_vault.clients.model import Card, ClientId
from salon_vault.clients.use_cases import open_card
from salon_vault.consents.sets.use_cases import print_day_sets, propose_set
from salon_vault.day.due import Due
from salon_vault.day.model import Coming, DayEntry, DayEntryId, DayLine, DayList
from salon_vault.day.use_cases import (
    Offered,
    change_entry,
    list_day,
    offered_on_day,
    put_on_day,
    take_off_day,
    what_is_due,
)
from salon_vault.day_sheet.use_cases import print_day_sheet
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.station_slip.use_cases import compose_station_slip
from ui.commands.command import Command
from ui.dates import today
from ui.day.bringing import Bringing
from ui.day.entry_line import EntryLine
from ui.day.form import DayForm
from ui.day.headline import headline, summary
from ui.day.on_paper import OnPaper
from ui.day.row_deeds import RowDeeds
from ui.day.rows import Listed, rows_of
from ui.emergency_folder.place import FOLDER
from ui.line import Line
from ui.screen import Screen
from ui.words import N_, _

ELSEWHERE = {Subject.LOG, Subject.STICK, Subject.BACKUP, Subject.FINDING, Subject.REVIEW}


class DayScreen(Screen):
    """Who comes when, a day at a time."""

    title = N_("Today")
    opens_with = list_day
    watches = frozenset(Subject) - ELSEWHERE  # after most changes other things may be due

    def __init__(
        self,
        line: Line,
        printer: str = "",
        remember: Callable[[str], object] = lambda printer: None,  # noqa: ARG005 - forgets it
    ) -> None:
        super().__init__(line)
        self.setObjectName("screen")
        self.day = today()
        self._lines: dict[DayEntryId, DayLine] = {}
        self._listed: tuple[Listed, ...] = ()
        self._due: Mapping[DayEntryId, Due] = {}
        self.form = DayForm(self, line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.form)
        self.entry = EntryLine(line, self.form.entry)
        self.bringing = Bringing(line, self)
        self.on_paper = OnPaper(line, self, printer, remember)
        self.deeds = RowDeeds(line, self.entry, lambda: self.chosen)
        self._connect()
        self._connect_panels()
        self.setFocusProxy(self.form.entry.time_line)
        self._stale = True
        self.show_day(self.day)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what has changed while nobody was looking."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # --- going to a day --------------------------------------------------------------------

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.day = self.entry.day = day
        self._is_of_today = day == today()
        self._listed, self._due = (), {}
        self.form.switch.show_day(day)
        self.form.title.setText(headline(day, today()))
        self.refresh()

    def refresh(self) -> None:
        """Ask for the list, and for what is still due; later, if nobody looks."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        self.ask_newest("list", list_day, self.day).then(self._show)
        self.ask_newest("due", what_is_due, self.day).then(self._show_due)
        self.ask_newest("offered", offered_on_day).then(self._offer)
        self.form.not_back.ask()  # by evening more of them are asked for

    def arrive(self, record: str) -> None:
        """Stand in the line for the next entry; with a client, that client is in it."""
        if self._is_of_today and self.day != today():
            self.show_day(today())
        if record:
            self.ask(open_card, ClientId(record)).then(self._begin_with)
        else:
            self.form.entry.time_line.setFocus()

    def _offer(self, offered: Offered) -> None:
        self.entry.offer(offered)
        self.bringing.people = offered.people

    def _begin_with(self, card: Card) -> None:
        self.entry.begin_with(card.client.id, card.client.name)

    # --- showing ---------------------------------------------------------------------------

    def _show(self, found: DayList) -> None:
        if found.day == self.day:
            self._lines = {line.entry.id: line for line in found.lines}
            self._draw()

    def _show_due(self, due: Mapping[DayEntryId, Due]) -> None:
        self._due = due
        self._draw()

    def _draw(self) -> None:
        form, chosen, at = self.form, self.chosen, self.form.list.row
        self._listed = rows_of(tuple(self._lines.values()), self._due)
        form.list.rows.show_rows([each.row for each in self._listed])
        form.under.setCurrentIndex(0 if self._listed else 1)
        ids = [each.entry.id for each in self._listed]
        form.list.choose(
            ids.index(chosen.entry.id) if chosen and chosen.entry.id in ids else at
        )
        form.say(summary(self.day, self._listed, self._due))
        self._offer_deeds()

    @property
    def chosen(self) -> DayLine | None:
        """The line of the list that is chosen."""
        row = self.form.list.row
        if not 0 <= row < len(self._listed):
            return None
        return self._lines.get(self._listed[row].entry.id)

    def _offer_deeds(self) -> None:
        chosen = self.chosen
        may = self.line.allows(change_entry)
        for button in self.form.on_row:
            button.setEnabled(chosen is not None and may)
        if chosen is not None:
            guest, carded = chosen.entry.guest, chosen.entry.client is not None
            self.form.open.say(_("Open the card") if carded or guest else _("Find the card"))
            self.form.open.setEnabled(not guest)
        of_client = chosen is not None and chosen.entry.client is not None
        self.form.print.setEnabled(of_client and self.line.allows(propose_set))
        self.form.slip.setEnabled(of_client and self.line.allows(compose_station_slip))

    # --- typing ----------------------------------------------------------------------------

    def _keep(self, entry: DayEntry) -> None:
        before = self.entry.changing
        if before is None:
            self.ask(put_on_day, entry).then(self._put)
        else:
            self.ask(change_entry, entry).then(partial(self._changed, before))

    def _put(self, entry: DayEntry) -> None:
        self.entry.begin()
        self.said.emit(_("Put on the list"), partial(self.ask, take_off_day, entry.id))

    def _changed(self, before: DayEntry, entry: DayEntry) -> None:
        self.entry.begin()
        undone = replace(before, version=entry.version)
        self.said.emit(_("Entry changed"), partial(self.ask, change_entry, undone))

    def commands(self) -> list[Command]:
        """Return what can be done with a whole day."""
        return self.on_paper.commands(self.day)

    def _paste(self) -> None:
        self.bringing.paste(self.day)

    def _connect(self) -> None:
        form, line = self.form, self.form.list
        form.switch.chosen.connect(self.show_day)
        line.opened.connect(self.deeds.open)
        line.pressed_key.connect(self.deeds.press)
        line.moved.connect(self._offer_deeds)
        line.above.connect(form.entry.time_line.setFocus)
        self.entry.typed.connect(self._keep)
        self.entry.given_up.connect(line.setFocus)
        form.entry.time_line.below.connect(line.setFocus)
        self.bringing.said.connect(self.said)
        self.deeds.said.connect(self.said)
        self.on_paper.said.connect(self.said)
        self.deeds.wants.connect(self.wants)
        self.bringing.brought.connect(self.show_day)
        form.open.clicked.connect(self.deeds.open)
        for button, press in (
            (form.came, partial(self.deeds.mark, Coming.CAME)),
            (form.missed, partial(self.deeds.mark, Coming.MISSED)),
            (form.change, self.deeds.change),
            (form.slip, self.deeds.print_slip),
            (form.off, self.deeds.take_off),
            (form.entry.put, self.entry.finish),
            (form.entry.guest, self.entry.take_guest),
            (form.paste, self._paste),
            (form.load, self.bringing.choose_file),
            (form.nobody.button, self.bringing.choose_file),
        ):
            self.offer(button, put_on_day, press)
        self.offer(form.add_scan, file_scans, partial(self.wants.emit, "scans", "add"))
        form.scans.wants.connect(self.wants)
        self.offer(form.sheet, print_day_sheet, lambda: self.on_paper.sheet(self.day))
        self.offer(form.papers, print_day_sets, lambda: self.on_paper.papers(self.day))
        self.offer(form.print, propose_set, self.deeds.print_forms)
        if self.line.allows(propose_set):
            QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.deeds.print_forms)
        if self.line.allows(put_on_day):
            line.pasted.connect(self._paste)
            form.entry.time_line.lines_pasted.connect(self._paste)
            QShortcut(QKeySequence("Ctrl+G"), self).activated.connect(self.entry.take_guest)

    def _connect_panels(self) -> None:
        """Have what waits above and below the list lead to where it is seen to."""
        form = self.form
        waiting = form.left_open, form.tests_due, form.told_only, form.unread, form.not_back
        for panel in waiting:
            panel.wants_card.connect(partial(self.wants.emit, "card"))
        for way in (form.folder.wanted, form.to_folder.clicked):
            way.connect(lambda: self.wants.emit(FOLDER, ""))
        for of_papers in (form.not_back, form.folder):
            of_papers.said.connect(self.said)
        form.not_back.wants_page.connect(partial(self.wants.emit, "papers", ""))
