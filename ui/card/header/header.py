"""What the head of a card says."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import Card, Client, Contact
from salon_vault.compartments import Sealed
from ui import theme
from ui.card.header.form import HeaderForm
from ui.card.header.phone import grouped
from ui.card.tongues import TONGUES
from ui.dates import age_on, near_day, today
from ui.words import _, day, plural

MASK = "••• •••"
NARROW = 640
"""Points below which name and deeds do not fit beside each other."""


class Header(QWidget):
    """Who this is; the number in full only where the key to contacts is held."""

    shown = Signal(object)
    """The card that is shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = HeaderForm()
        self.setLayout(self.form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name a row of its own where it is narrow."""
        super().resizeEvent(event)
        self.form.make_room(narrow=self.width() < theme.scaled(NARROW))

    def show_card(self, card: Card) -> None:
        """Show the head of a card."""
        client, form = card.client, self.form
        form.avatar.show_name(client.name)
        shown = f"{client.name}  {client.spelling}" if client.spelling else client.name
        form.name.say(shown)
        form.since.say(
            _("Since {year} · papers in {language}").format(
                year=client.since.year, language=_(TONGUES[client.language])
            )
        )
        if isinstance(card.contact, Sealed):
            self._close(client)
        else:
            self._open(card.contact)
        self.shown.emit(card)

    def _close(self, client: Client) -> None:
        tail = f"{MASK} {client.phone_tail} · " if client.phone_tail else ""
        closed = _("contact details closed to you")
        self.form.phone.say(tail + closed, "lock-keyhole")
        for fact in (self.form.mail, self.form.birthday, self.form.confirmed):
            fact.say("")

    def _open(self, contact: Contact) -> None:
        self.form.phone.say(grouped(contact.phone), "phone")
        self.form.mail.say(contact.mail)
        born = contact.birthday
        if born is None:
            self.form.birthday.say("")
        else:
            years = age_on(today(), born)
            age = plural("{n} year", "{n} years", years)
            self.form.birthday.say(f"{day(born)} · {age}")
        if contact.confirmed_on is None:
            self.form.confirmed.say("")
        else:
            when = near_day(contact.confirmed_on)
            self.form.confirmed.say(_("Confirmed {day}").format(day=when))
