"""Shows the number in the head of a card for half a minute, once somebody has said why."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from salon_vault.clients.model import Card, ClientId
from salon_vault.compartments import Sealed
from salon_vault.reveal.model import LASTS, Revealed, Why, sees_on_request
from salon_vault.reveal.use_cases import reveal_contact
from ui.card.header.header import MASK, Header
from ui.card.header.phone import grouped
from ui.line import Line
from ui.reveal.words import WHYS
from ui.words import _


class NumberOnRequest(QObject):
    """A button beside the masked number, with five reasons to choose from."""

    def __init__(self, line: Line, header: Header) -> None:
        super().__init__(header)
        self._line, self._header = line, header
        self._card: Card | None = None
        self._may = line.allows(reveal_contact) and sees_on_request(line.member)
        self.button = header.form.reveal
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        for why in Why:
            self.menu.addAction(_(WHYS[why])).triggered.connect(partial(self._ask, why))
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(LASTS * 1000)
        self.rest.timeout.connect(self.mask)
        header.shown.connect(self._show_card)
        self.button.setVisible(False)

    def mask(self) -> None:
        """Show the number no longer."""
        self.rest.stop()
        if self._card is not None:
            self._header.show_card(self._card)

    def _show_card(self, card: Card) -> None:
        other = self._card is None or card.client.id != self._card.client.id
        self._card = card
        if other:
            self.rest.stop()
        masked = self._may and isinstance(card.contact, Sealed)
        self.button.setVisible(masked)
        if masked:
            tail = f"{MASK} {card.client.phone_tail}" if card.client.phone_tail else MASK
            told = " · ".join((tail, _("shown on request")))
            self._header.form.phone.say(told, "lock-keyhole")

    def _ask(self, why: Why, _checked: object = None) -> None:
        if self._card is not None:
            client = self._card.client.id
            asked = self._line.ask(self, reveal_contact, client, why)
            asked.then(partial(self._show, client))

    def _show(self, client: ClientId, revealed: Revealed) -> None:
        if self._card is None or self._card.client.id != client:
            return
        form = self._header.form
        form.phone.say(grouped(revealed.phone) or _("no number"), "phone")
        form.mail.say(revealed.mail)
        self.button.setVisible(False)
        self.rest.start()
