"""What is written about visits, sealed to *health*."""

from collections.abc import Mapping
from typing import Any

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.visits.model import VisitId
from salon_vault.visits.notes import NoteId, NoteKind, VisitNote
from storage.cipher import Connection
from storage.planted import moment
from storage.ring import KeyRing
from storage.sealed import Touched, reading, text_of
from storage.sealed_items import Item, SealedItems, TakenItem

type TakenNotes = Mapping[NoteId, TakenItem]
"""The notes about a visit that was taken out, closed."""


class SqlVisitNoteBook:
    """The notes about visits as one transaction sees them."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._connection = connection
        self._items = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.VISIT_NOTE, touched
        )

    def of_client(self, client_id: ClientId) -> list[VisitNote] | Sealed:
        """Return the notes about a client's visits, the oldest first; or Sealed."""
        notes = self._items.of_client(client_id, note_of)
        if isinstance(notes, Sealed):
            return notes
        return sorted(notes, key=lambda note: note.at)

    def get(self, note_id: NoteId) -> VisitNote | Sealed:
        """Return one note; raise NotFound, RecordDamaged."""
        found = self._items.open(note_id)
        return found if isinstance(found, Sealed) else note_of(found)

    def save(self, client_id: ClientId, note: VisitNote) -> VisitNote:
        """Keep a note and return it with its new version; raise EditConflict."""
        version = self._items.keep(client_id, note.id, note.version, _fields_of(note))
        return _note(note.id, version, _fields_of(note))

    def drop(self, note_id: NoteId) -> None:
        """Take a note out; raise NotFound."""
        self._items.drop(note_id)

    def take_out(self, visit: VisitId) -> TakenNotes:
        """Take out the notes about a visit, and return them as they lay."""
        start, end = f"{visit}.", f"{visit}/"
        rows = self._connection.execute(
            "SELECT id FROM sealed_item WHERE id >= ? AND id < ? AND subject = ?",
            (start, end, Subject.VISIT_NOTE.value),
        )
        return {NoteId(id_): self._items.take_out(id_) for (id_,) in rows.fetchall()}

    def put_back(self, taken: TakenNotes) -> None:
        """Put back the notes about a visit that comes back."""
        for id_, item in taken.items():
            self._items.put_back(id_, item)


def _fields_of(note: VisitNote) -> dict[str, Any]:
    at = note.at.isoformat()
    return {"kind": note.kind.value, "text": note.text, "by": note.by, "at": at}


def note_of(item: Item) -> VisitNote:
    """Return the note that was sealed; raise RecordDamaged."""
    return _note(item.id, item.opened.version, item.opened.fields)


def _note(id_: str, version: int, fields: Mapping[str, Any]) -> VisitNote:
    with reading():
        return VisitNote(
            NoteId(id_),
            NoteKind(text_of(fields, "kind")),
            text_of(fields, "text"),
            text_of(fields, "by"),
            moment(text_of(fields, "at")),
            version,
        )
    raise AssertionError  # reading() raises for whatever is wrong
