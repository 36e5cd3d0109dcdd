"""What the log screen does."""

from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Seq, Subject
from salon_vault.clients.model import ClientId
from salon_vault.log.model import Kind, LogLine, Verification, Wanted
from salon_vault.log.use_cases import (
    PAGE,
    check_anchor,
    count_log,
    print_slip,
    read_log,
    verify_log,
    who_opened,
)
from salon_vault.staff.model import Member, StaffId
from salon_vault.staff.use_cases import list_staff
from ui.line import Line
from ui.log.anchor_dialog import CheckAnchor
from ui.log.form import LogForm
from ui.log.list_model import ROW
from ui.log.rows import Row, row_of, without_answered
from ui.log.slip_dialog import PrintSlip
from ui.screen import Screen
from ui.waiting import Waiting
from ui.words import N_, _, plural

BY_LOGIN = "login:"
"""How a record begins that asks for one login on one day: ``login:ID:2026-11-21``."""


class LogScreen(Screen):
    """Read under whose login what was done, and verify that the log still fits."""

    title = N_("Log")
    opens_with = read_log
    watches = frozenset({Subject.STAFF})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self._labels: dict[StaffId, str] = {}
        self._lines: list[LogLine] = []
        self._client: ClientId | None = None
        self._wish: StaffId | None = None
        self._seen = False
        self.form = LogForm(self)
        form = self.form
        form.who.currentIndexChanged.connect(self._narrow)
        form.kind.currentIndexChanged.connect(self._narrow)
        form.span.chosen.connect(self._narrow)
        form.nothing.button.clicked.connect(self._show_everything)
        form.entries.selectionModel().currentChanged.connect(self._chosen)
        form.older.clicked.connect(self._read_older)
        form.one_card.yes.clicked.connect(self.show_all)
        form.detail.card.clicked.connect(self._open_card)
        self.offer(form.verify, verify_log, self._verify)
        self.offer(form.anchor, check_anchor, lambda: CheckAnchor(self, self.line).open())
        self.offer(form.slip, print_slip, lambda: PrintSlip(self, self.line).open())
        self.show_all()

    def arrive(self, record: str) -> None:
        """Show the entries about the card with this id, or the whole log again."""
        if record.startswith(BY_LOGIN):
            who, _colon, day = record.removeprefix(BY_LOGIN).partition(":")
            self.show_day(StaffId(who), date.fromisoformat(day))
        elif record:
            self.show_client(ClientId(record))
        elif self._seen:
            self.show_all()
        self._seen = True

    def refresh(self) -> None:
        """Read the labels of the logins anew."""
        self.ask(list_staff).then(self._know)

    def show_all(self) -> None:
        """Show the whole log, the newest page of it first."""
        self._client = None
        self.form.one_card.hide()
        self.refresh()
        self._read()

    def show_day(self, who: StaffId, day: date) -> None:
        """Show only what was done under one login on one day."""
        self._wish = who
        self.form.span.show_day(day)
        self.show_all()

    def show_client(self, client_id: ClientId) -> None:
        """Show only under whose login one card was opened or changed."""
        self._client = client_id
        self.form.one_card.ask(_("These are the entries about one card only."))
        self.refresh()
        self._read()

    # --- reading -----------------------------------------------------------------------------

    def _know(self, members: list[Member]) -> None:
        self._labels = {member.id: member.label for member in members}
        wish, self._wish = self._wish, None
        kept = wish or self.form.who.key
        self.form.who.blockSignals(True)
        self.form.who.clear()
        self.form.who.addItem(_("All logins"), "")
        for member in members:
            self.form.who.addItem(member.label, member.id)
        self.form.who.choose(kept)
        self.form.who.blockSignals(False)
        if wish is not None:
            self._read()
        else:
            self._show()

    def _wanted(self) -> Wanted:
        form = self.form
        first, last = form.span.days
        who = StaffId(form.who.key) if form.who.key else None
        return Wanted(who, Kind(form.kind.key) if form.kind.key else None, first, last)

    def _narrow(self) -> None:
        self._read()

    def _read(self, before: Seq | None = None) -> None:
        """Ask for a page, and on the first one for the number of all that fit."""
        wanted = self._wanted()
        take = self._begin if before is None else self._take
        if self._client is None:
            self.ask_newest("page", read_log, before, wanted).then(take)
        else:
            self.ask_newest("page", who_opened, self._client, before, wanted).then(take)
        if before is None:
            self.ask_newest("count", count_log, wanted, self._client).then(self._count)

    def _begin(self, lines: list[LogLine]) -> None:
        self._lines = []
        self._take(lines)

    def _take(self, lines: list[LogLine]) -> None:
        self._lines.extend(lines)
        self.form.older.setVisible(len(lines) == PAGE)
        self._show()

    def _count(self, number: int) -> None:
        self.form.tally.setText(plural("{n} entry", "{n} entries", number))

    def _read_older(self) -> None:
        if self._lines:
            self._read(self._lines[-1].seq)

    def _show_everything(self) -> None:
        for choice in (self.form.who, self.form.kind, self.form.span.choice):
            choice.blockSignals(True)
            choice.setCurrentIndex(0)
            choice.blockSignals(False)
        self.show_all()

    def _show(self) -> None:
        rows = [row_of(line, self._labels) for line in without_answered(self._lines)]
        self.form.model.show_rows(rows)
        self.form.entries.setVisible(bool(rows))
        self.form.nothing.setVisible(not rows)
        self.form.detail.show_row(None)

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        self.form.detail.show_row(row if isinstance(row, Row) else None)

    def _open_card(self) -> None:
        row = self.form.entries.currentIndex().data(ROW)
        if isinstance(row, Row) and row.client is not None:
            self.wants.emit("card", row.client)

    # --- verifying ---------------------------------------------------------------------------

    def _verify(self) -> None:
        self.form.verify.setEnabled(False)
        waiting = Waiting(self, self.line, _("Verifying the log"))
        answer = self.ask(verify_log, waiting).then(self._found)
        answer.at_last(lambda: self._verified(waiting))

    def _verified(self, waiting: Waiting) -> None:
        waiting.over()
        self.form.verify.setEnabled(True)

    def _found(self, found: Verification) -> None:
        self.form.found.show_result(found)
