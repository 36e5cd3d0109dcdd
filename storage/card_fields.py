"""Which cards hold something in a field that a salon may do without."""

from contextlib import suppress

from salon_vault.audit import Subject
from salon_vault.card_fields.model import OF_WISHES, CardField
from salon_vault.clients.model import ClientId, Contact
from salon_vault.errors import RecordDamaged
from storage.cipher import Connection
from storage.contacts import ContactRecords
from storage.ring import KeyRing

_NEXT_CONTACTS = (
    "SELECT client FROM sealed_record WHERE subject = ? AND client > ? ORDER BY client LIMIT ?"
)


class SqlFieldBook:
    """The cards as one transaction looks through them; what they hold is handed to nobody."""

    def __init__(self, connection: Connection, ring: KeyRing) -> None:
        self._connection = connection
        self._contacts = ContactRecords(connection, ring, lambda _touch: None)

    def holding(
        self, field: CardField, after: ClientId | None, at_most: int
    ) -> tuple[list[ClientId], ClientId | None]:
        """Return who of the next cards holds something, and the last one; None at the end."""
        start = after or ""
        if field in OF_WISHES:
            rows = self._connection.execute(
                f"SELECT client, {field.value} <> '' FROM wishes WHERE client > ?"  # noqa: S608 - a column of the table
                " ORDER BY client LIMIT ?",
                (start, at_most),
            ).fetchall()
            seen = [(ClientId(client), bool(holds)) for client, holds in rows]
        else:
            rows = self._connection.execute(
                _NEXT_CONTACTS, (Subject.CONTACT.value, start, at_most)
            ).fetchall()
            seen = [(client, self._holds(client, field)) for (client,) in rows]
        last = seen[-1][0] if len(seen) == at_most else None
        return [client for client, holds in seen if holds], last

    def _holds(self, client: ClientId, field: CardField) -> bool:
        """Tell whether contact details hold a field; a damaged record is left alone."""
        with suppress(RecordDamaged):
            contact = self._contacts.get(client)
            return isinstance(contact, Contact) and bool(getattr(contact, field))
        return False
