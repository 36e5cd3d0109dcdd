"""Boxes for signed papers in the database, and addenda in sealed records."""

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.tracking.model import Addendum, AddendumId, Box
from storage.cipher import Connection
from storage.planted import moment, sound
from storage.ring import KeyRing
from storage.sealed import Touched, reading, text_of
from storage.sealed_items import Item, SealedItems

BOX = "box"
"""What the log calls every box: its name is typed, and what is typed there stays for ever."""

_BOXES = "SELECT name, begun_at, begun_by FROM paper_box ORDER BY begun_at DESC, name DESC"
_BEGIN = (
    "INSERT INTO paper_box (name, begun_at, begun_by) VALUES (?, ?, ?)"
    " ON CONFLICT (name) DO UPDATE SET begun_at = excluded.begun_at"
)


class SqlTrackingBook:
    """What belongs to papers once they are back, as one transaction sees it."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched
        self._addenda = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.ADDENDUM, touched
        )

    def boxes(self) -> list[Box]:
        """Return the boxes for signed originals, the latest first."""
        return sound(self._connection.execute(_BOXES).fetchall(), _box_of)

    def begin_box(self, box: Box) -> None:
        """Begin a box; one that was begun before becomes the latest again."""
        self._connection.execute(_BEGIN, (box.name, box.begun_at.isoformat(), box.begun_by))
        self._touched(Touch(Verb.CHANGED, Subject.BOX, BOX))

    def addenda(self, client_id: ClientId) -> list[Addendum] | Sealed:
        """Return what was added to a client's papers, the oldest first; or Sealed."""
        found = self._addenda.of_client(client_id, addendum_of)
        if isinstance(found, Sealed):
            return found
        return sorted(found, key=lambda each: each.at)

    def add(self, client_id: ClientId, addendum: Addendum) -> None:
        """Keep an addendum; somebody without the key adds too, and cannot read it."""
        fields = {"text": addendum.text, "by": addendum.by, "at": addendum.at.isoformat()}
        self._addenda.keep(client_id, addendum.id, 0, fields)


def addendum_of(item: Item) -> Addendum:
    """Return the addendum that was sealed; raise RecordDamaged."""
    fields = item.opened.fields
    with reading():
        return Addendum(
            AddendumId(item.id),
            text_of(fields, "text"),
            text_of(fields, "by"),
            moment(text_of(fields, "at")),
        )
    raise AssertionError  # reading() raises for whatever is wrong


def _box_of(name: str, begun_at: str, begun_by: str) -> Box:
    return Box(name, moment(begun_at), begun_by)
