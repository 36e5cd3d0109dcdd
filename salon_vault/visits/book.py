"""Where visits are kept, and what is written about them."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.staff.model import Member, StaffId
from salon_vault.visits.model import Visit, VisitId
from salon_vault.visits.notes import NoteId, VisitNote


class VisitBook(Protocol):
    """The visits as one transaction sees them."""

    def of_client(self, client_id: ClientId) -> list[Visit]:
        """Return a client's visits, the latest first, and report them as read."""
        ...

    def left_open(self, today: date) -> list[Visit]:
        """Return what was begun before today and not closed, the oldest first, as read."""
        ...

    def against_stops(self) -> list[Visit]:
        """Return what was done against a stop and no owner has seen, the latest first."""
        ...

    def count_against(self) -> int:
        """Return how many those are; nothing of them is read."""
        ...

    def treated(self, client_id: ClientId, by: Sequence[Member], since: date) -> bool:
        """
        Tell whether one of ``by`` has had the client there since a day.

        It goes by what was kept before this transaction: nobody vouches for themselves.
        """
        ...

    def get(self, visit_id: VisitId) -> Visit:
        """Return the visit and report it as read; raise NotFound."""
        ...

    def save(self, visit: Visit) -> Visit:
        """
        Keep the visit and the card's date of the last one; return it with its new version.

        Raises:
            EditConflict: if ``visit.version`` is not the kept one.
        """
        ...

    def remove(self, visit_id: VisitId) -> None:
        """Take a visit out again with its notes (the undo of adding it); raise NotFound."""
        ...

    def put_back(self, visit_id: VisitId) -> Visit:
        """
        Put back the very visit that was taken out since this vault was unlocked.

        It has the next version; everything else, notes too, is as it was.

        Raises:
            NotFound: if it was not taken out since then, is back already, or its card is gone.
        """
        ...

    def tell_later(self, visit_id: VisitId, staff: StaffId) -> None:
        """Remember to tell somebody at their next login that it was done against a stop."""
        ...

    def to_tell(self, staff: StaffId) -> list[Visit]:
        """Return the visits that somebody has to be told of, the latest first, as read."""
        ...

    def told(self, staff: StaffId) -> None:
        """Remember that somebody was told of all of them."""
        ...


class VisitNoteBook(Protocol):
    """The notes about visits as one transaction sees them; only *health* opens them."""

    def of_client(self, client_id: ClientId) -> list[VisitNote] | Sealed:
        """Return the notes about a client's visits, the oldest first, as read; or Sealed."""
        ...

    def get(self, note_id: NoteId) -> VisitNote | Sealed:
        """Return one note and report it as read; raise NotFound, RecordDamaged."""
        ...

    def save(self, client_id: ClientId, note: VisitNote) -> VisitNote:
        """
        Keep a note and return it with its new version; new ones can be handed in by anybody.

        Raises:
            EditConflict: if ``note.version`` is not the kept one, or without the key.
        """
        ...

    def drop(self, note_id: NoteId) -> None:
        """Take a note out; raise NotFound."""
        ...
