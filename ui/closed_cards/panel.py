"""To whom a card opens: what the owner sets, and what the persons named are told."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.closed_cards.model import ClosedCard
from salon_vault.closed_cards.use_cases import (
    close_card,
    how_closed,
    possible_persons,
    reopen_card,
)
from salon_vault.gate import Proof
from salon_vault.staff.model import Member
from ui.closed_cards.dialog import CloseCard
from ui.confirm import ask_again
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _, ended, listed, run_on


class WhoOpens(Panel):
    """One sentence on who opens the card, and for owners what can be done about it."""

    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__(_("Who opens this card"))
        self._line = line
        self._client: ClientId | None = None
        self._closed: ClosedCard | None = None
        self._people: Sequence[Member] = ()
        self._may = line.allows(close_card)
        self.words = PlainLabel(role="hint", wrap=True)
        self.close_it = Button(_("Close this card…"), "ghost", "lock-keyhole")
        self.others = Button(_("Name other people…"), "ghost", "users")
        self.reopen = Button(_("Open it to everybody"), "ghost", "rotate-ccw")
        for deed in (self.close_it, self.others, self.reopen):
            self.deeds.addWidget(deed)
        self.close_it.clicked.connect(self._close)
        self.others.clicked.connect(self._close)
        self.reopen.clicked.connect(self._reopen)
        self.rows.addWidget(self.words)
        self.hide()
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show to whom this card opens."""
        if client != self._client:
            self._client = client
            self.hide()
            self._ask()

    def _ask(self) -> None:
        if self._client is None:
            return
        if self._may:
            asked = self._line.ask_newest(self, "people", possible_persons)
            asked.then(self._know)
        self._line.ask_newest(self, "closed", how_closed, self._client).then(self._show)

    def _know(self, people: Sequence[Member]) -> None:
        self._people = people

    def _show(self, closed: ClosedCard | None) -> None:
        self._closed = closed
        self.setVisible(self._may or closed is not None)
        self.close_it.setVisible(self._may and closed is None)
        for deed in (self.others, self.reopen):
            deed.setVisible(self._may and closed is not None)
        self.words.setText(self._sentence())

    def _sentence(self) -> str:
        closed = self._closed
        if closed is None:
            return _("It opens to everybody whose work needs client cards.")
        since = _("Closed since {day}").format(day=near_day(closed.at.astimezone().date()))
        if not self._may:
            return run_on((ended(since), _("It opens to you because the owner has named you.")))
        named = [each.label for each in self._people if each.id in closed.named]
        to = _("Besides owners it opens to: {people}").format(people=listed(named))
        alone = _("It opens to owners alone.")
        return run_on((ended(since), ended(to) if named else alone))

    def _close(self) -> None:
        if self._client is not None:
            dialog = CloseCard(self, self._line, self._client, self._people, self._closed)
            dialog.done_with.connect(lambda words: self.said.emit(words, None))
            dialog.open()

    def _reopen(self) -> None:
        if (client := self._client) is not None:
            deed = _("Open the card to everybody")
            ask_again(self, self._line, deed, partial(self._reopened, client))

    def _reopened(self, client: ClientId, proof: Proof) -> None:
        asking = self._line.asking(self, proof=proof)
        words = _("The card opens to everybody again")
        asking.ask(reopen_card, client).then(lambda _done: self.said.emit(words, None))

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.CLOSED_CARD in subjects:
            self._ask()
