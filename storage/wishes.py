"""What clients like, in the database."""

from dataclasses import replace

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.errors import EditConflict
from salon_vault.wishes.model import Wishes
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.sealed import Touched

_GET = (
    f"SELECT hair, drink, talk, version, client FROM wishes WHERE {OF_CARD}"  # noqa: S608 - constants only
    " ORDER BY client = ?1 DESC, client LIMIT 1"
)
_SAVE = (
    "INSERT INTO wishes (client, hair, drink, talk, version) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (client) DO UPDATE SET hair = excluded.hair, drink = excluded.drink,"
    " talk = excluded.talk, version = excluded.version"
)


class SqlWishBook:
    """The wishes of clients as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def get(self, client_id: ClientId) -> Wishes:
        """Return a card's own wishes, else those of a card merged into it; blank for none."""
        row = self._connection.execute(_GET, (client_id,)).fetchone()
        if row is None:
            return Wishes()
        hair, drink, talk, version, owner = row
        self._touched(Touch(Verb.READ, Subject.WISHES, client_id, version))
        return Wishes(hair, drink, talk, version if owner == client_id else 0)

    def save(self, client_id: ClientId, wishes: Wishes) -> Wishes:
        """Keep them, and return them with their version; raise EditConflict."""
        if wishes.version != self.get(client_id).version:
            raise EditConflict
        kept = replace(wishes, version=wishes.version + 1)
        row = (client_id, kept.hair, kept.drink, kept.talk, kept.version)
        self._connection.execute(_SAVE, row)
        self._touched(Touch(Verb.CHANGED, Subject.WISHES, client_id, kept.version))
        return kept
