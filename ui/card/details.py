"""The page on which a client's name and contact details are kept up to date."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clients.model import Card, Contact
from salon_vault.clients.use_cases import save_contact
from salon_vault.compartments import Sealed
from salon_vault.salon.model import Salon
from ui.card.closed import Closed
from ui.card.contact.editor import ContactEditor
from ui.card.name.editor import NameEditor
from ui.card.unfinished import Unfinished
from ui.card.wishes.panel import WishesPanel
from ui.closed_cards.panel import WhoOpens
from ui.line import Line
from ui.merging.hint import LookalikeHint
from ui.merging.panel import OtherCards
from ui.merging.watch import LookalikeWatch
from ui.minors.panel import GuardianPanel
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.words import _


class Details(QWidget):
    """Two sheets of fields; each keeps itself when it is left."""

    opening = Signal(str)
    """The id of a card that looks like this one, and is wanted instead."""

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__()
        self._may_confirm = line.allows(save_contact)
        self.name = NameEditor(line, unfinished)
        self.contact = ContactEditor(line, unfinished)
        self.closed = Closed(_("Contact details"))
        self.guardians = GuardianPanel(line, unfinished)
        self.wishes = WishesPanel(line, unfinished)
        self.confirm = Button(_("Confirm today"), "ghost", "check")
        self.confirm.clicked.connect(self.contact.confirm)
        self.hint = LookalikeHint()
        self.hint.opening.connect(self.opening)
        self.others = OtherCards(line)
        self.others.opening.connect(self.opening)
        self.hint.comparing.connect(self.others.compare)
        self.who_opens = WhoOpens(line)
        names, reached = self.name.form, self.contact.form
        self.lookalikes = LookalikeWatch(
            line,
            self.hint,
            (names.name_line, names.spelling_line),
            (reached.phone_line, reached.mail_line),
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(16)
        rows.addWidget(self.hint)
        rows.addWidget(self._who())
        rows.addWidget(self._reach())
        rows.addWidget(self.wishes)
        rows.addWidget(self.guardians)
        rows.addWidget(self.others)
        rows.addWidget(self.who_opens)
        rows.addStretch(1)

    def _who(self) -> Panel:
        panel = Panel(_("Name and language"))
        panel.deeds.addWidget(self.name.note)
        panel.rows.addWidget(self.name)
        return panel

    def _reach(self) -> Panel:
        panel = Panel(_("Contact details"))
        panel.deeds.addWidget(self.contact.note)
        panel.deeds.addWidget(self.confirm)
        panel.rows.addWidget(self.closed)
        panel.rows.addWidget(self.contact)
        return panel

    def know(self, salon: Salon) -> None:
        """Show the fields that the salon asks for."""
        self.contact.know(salon)
        self.wishes.know(salon)

    def show_card(self, card: Card) -> None:
        """Show the fields of a card; closed ones as a lock."""
        self.lookalikes.belong_to(card.client.id)
        for part in (self.others, self.who_opens):
            part.show_client(card.client.id)
        self.name.show_card(card)
        self.contact.show_card(card)
        self.wishes.show_card(card)
        closed = isinstance(card.contact, Sealed)
        self.closed.setVisible(closed)
        self.contact.setVisible(not closed)
        known = isinstance(card.contact, Contact) and card.contact.version > 0
        self.confirm.setVisible(known and self._may_confirm)

    def begin(self) -> None:
        """Stand in the name, ready to type over it."""
        self.name.form.name_line.setFocus()
        self.name.form.name_line.selectAll()
        self.lookalikes.look()
