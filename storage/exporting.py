"""The list of clients that goes out, read in the order of the cards' ids."""

from collections.abc import Sequence
from contextlib import suppress

from salon_vault.clients.model import ClientId, Contact
from salon_vault.compartments import Compartment
from salon_vault.errors import NotPermitted, RecordDamaged
from salon_vault.exporting.book import Listed
from storage.cipher import Connection
from storage.client_rows import CARD, card_of
from storage.contacts import ContactRecords
from storage.ring import KeyRing
from storage.sealed import shows

_SELECT = (
    f"SELECT {CARD} FROM client AS c WHERE c.id > ? AND c.merged_into IS NULL"  # noqa: S608 - constants only
    " AND c.id NOT IN (SELECT client FROM closed_card)"  # nobody is to find those outside
    " ORDER BY c.id LIMIT ?"
)


class SqlExportBook:
    """All cards with their contacts; the use case reports the list as a whole."""

    def __init__(self, connection: Connection, ring: KeyRing) -> None:
        self._connection = connection
        self._ring = ring
        self._contacts = ContactRecords(connection, ring, lambda _touch: None)

    def after(self, last: ClientId | None, limit: int) -> Sequence[Listed]:
        """Return the next cards; raise NotPermitted without the key to *contact*."""
        if not shows(self._ring, Compartment.CONTACT):
            raise NotPermitted(Compartment.CONTACT.value)
        rows = self._connection.execute(_SELECT, (last or "", limit))
        cards = [card_of(row) for row in rows.fetchall()]
        return [Listed(card, self._contact(card.id)) for card in cards]

    def _contact(self, client_id: ClientId) -> Contact:
        with suppress(RecordDamaged):  # one damaged record holds up no list
            contact = self._contacts.get(client_id)
            if isinstance(contact, Contact):
                return contact
        return Contact()
