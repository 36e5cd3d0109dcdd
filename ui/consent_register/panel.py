"""The sheet of a card with what its client agrees to."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.on_paper.reading import unread_of
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.consent_register.withdrawing.model import Withdrawal
from salon_vault.consent_register.withdrawing.use_cases import (
    take_back_withdrawal,
    view_withdrawal,
    withdraw,
)
from salon_vault.consents.model import Paper, PaperCode
from ui.consent_register.answers import Answers
from ui.consent_register.history import AnswerHistory
from ui.consent_register.row import PurposeRow
from ui.consent_register.signed_forms import SignedForms
from ui.consent_register.ticks import enter_ticks, paper_words
from ui.consent_register.withdrawn import Withdrawn
from ui.consent_register.words import GROUPS, name_of
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.rows import Rows
from ui.why_kept.button import WhyButton
from ui.words import _, about, language

WATCHED = frozenset({Subject.CONSENT, Subject.PAPER, Subject.PUBLICATION, Subject.PHOTO})
FIRST = 4
"""Purposes shown before somebody asks for all."""


class ConsentsPanel(Panel):
    """A row for every purpose that was answered; papers to be read stand above."""

    said = Signal(str, object)
    seen = Signal(object)
    """The answers that were read."""

    def __init__(self, line: Line) -> None:
        super().__init__(_("Consents"))
        self.beside_title(WhyButton(line, _("Consents"), "consent", "purpose"))
        self.line = line
        self._client: ClientId | None = None
        self._drawn: tuple[ClientId, Consents] | None = None
        self._consents = Consents()
        self._papers: list[Paper] = []
        self._all = False
        self._list = Rows()
        self.shown: list[PurposeRow] = []
        self.unread = Remark("warn")
        self.read = Button(_("Enter ticks…"), "ghost")
        # below the words: beside them they would leave a narrow column no room to be read in
        self.unread.rows.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeft)
        self.none = PlainLabel(_("Nothing was asked yet."), role="quiet")
        self.all = Button(_("Show all"), "ghost")
        self.record = Button(_("Record answers…"), "ghost", "pencil")
        self.deeds.addWidget(self.all)
        self.deeds.addWidget(self.record)
        self.rows.addWidget(self.unread)
        self.rows.addLayout(self._list)
        self.rows.addWidget(self.none)
        self.papers = SignedForms(line)
        self.rows.addWidget(self.papers)
        self.record.setEnabled(line.allows(record_consents))
        self.record.clicked.connect(self.record_answers)
        self.read.clicked.connect(self._read_paper)
        self.all.clicked.connect(self._show_all)
        self.unread.hide()
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show what a client agrees to."""
        if client != self._client:
            self._client, self._all = client, False
            self.papers.show_client(client)
        asked = self.line.ask_newest(self, "consents", view_consents, client)
        asked.then(partial(self._show, client))

    def know_papers(self, papers: list[Paper]) -> None:
        """Look whether the ticks on a signed paper were not entered yet."""
        self._papers = papers
        self._draw_unread()

    def record_answers(self) -> None:
        """Record what the client says."""
        if self._client is None:
            return
        unanswered = [
            key
            for key, asked in GROUPS.items()
            if any(self._consents.latest(each) is None for each in asked)
        ]
        group = next(iter(unanswered), next(iter(GROUPS)))
        Answers(self.window(), self.line, self._client, self._consents, group).open()

    def _show(self, client: ClientId, consents: Consents) -> None:
        if client == self._client:
            # rows made anew take as long as a frame or two, also where a paper alone changed
            known, self._consents = self._drawn, consents
            self._drawn = (client, consents)
            if self._drawn != known:
                self._draw()
            self._draw_unread()
            self.seen.emit(consents)

    def _draw(self) -> None:
        answered = [each for each in Purpose if self._consents.latest(each) is not None]
        visible = answered if self._all else answered[:FIRST]
        self.shown = [self._row(purpose) for purpose in visible]
        self._list.show_rows(self.shown)
        self.none.setVisible(not answered)
        self.all.setVisible(len(answered) > len(visible))
        self.all.say(_("All {n}").format(n=len(answered)))

    def _draw_unread(self) -> None:
        waiting = unread_of(self._papers, self._consents)
        if waiting:
            title = _("Ticks on a signed paper are not entered yet")
            self.unread.say("warn", title, paper_words(waiting[0]))
        self.unread.setVisible(bool(waiting))

    def _row(self, purpose: Purpose) -> PurposeRow:
        row = PurposeRow(self._consents, purpose)
        if row.withdraw is not None:
            row.withdraw.setEnabled(self.line.allows(withdraw))
            row.withdraw.clicked.connect(partial(self._withdraw, purpose))
        if row.receipt is not None:
            row.receipt.clicked.connect(partial(self._ask_receipt, purpose))
        row.history.clicked.connect(partial(self._show_history, purpose))
        return row

    def _show_all(self) -> None:
        self._all = True
        self._draw()

    def _show_history(self, purpose: Purpose) -> None:
        AnswerHistory(self.window(), self._consents, purpose).open()

    def _read_paper(self) -> None:
        waiting = unread_of(self._papers, self._consents)
        if waiting and self._client is not None:
            enter_ticks(self, self.line, waiting[0], self._client)

    def _withdraw(self, purpose: Purpose) -> None:
        if self._client is None:
            return
        self.setFocus()
        asked = self.line.ask(self, withdraw, self._client, (purpose,), language=language())
        asked.then(self._withdrawn)

    def _withdrawn(self, withdrawal: Withdrawal) -> None:
        def take_back() -> None:
            given = withdrawal.client, withdrawal.receipt
            self.line.ask(self, take_back_withdrawal, *given)

        names = name_of(withdrawal.purposes[0])
        self.said.emit(about(names, _("withdrawn")), take_back)
        self._open_withdrawal(withdrawal)

    def _ask_receipt(self, purpose: Purpose) -> None:
        latest = self._consents.latest(purpose)
        if latest is not None and self._client is not None:
            receipt = PaperCode(latest.receipt)
            asked = self.line.ask(self, view_withdrawal, self._client, receipt)
            asked.then(self._open_withdrawal)

    def _open_withdrawal(self, withdrawal: Withdrawal) -> None:
        dialog = Withdrawn(self.window(), self.line, withdrawal)
        dialog.said.connect(self.said)
        dialog.open()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and subjects & WATCHED:
            self.show_client(self._client)
