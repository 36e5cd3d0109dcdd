"""Lists on their way into the vault, and those that came in, in the database."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.errors import NotFound
from salon_vault.importing.book import ImportId, TakenBack, TakenIn, Twin
from salon_vault.importing.errors import NothingRead
from salon_vault.importing.people import NewCard
from salon_vault.ports import Clock, Progress
from salon_vault.staff.model import StaffId
from storage.age_marks import AgeMarks
from storage.cipher import Connection
from storage.client_rows import LINE, line_of
from storage.importing.held import check_held
from storage.importing.manifest import came_with, digest_of, taken_back_with
from storage.importing.staging import Staging
from storage.importing.taking_back import choose, remove
from storage.importing.taking_in import move
from storage.planted import moment, sound
from storage.ring import KeyRing
from storage.sealed import Touched

_SELECT = "SELECT id, at, member, cards, taken_back FROM client_import"
_LINE = f"SELECT {LINE} FROM client AS c WHERE c.id = ?"  # noqa: S608 - constants only


class SqlImportBook:
    """The table ``client_import`` and the staged rows as one transaction sees them."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        touched: Touched,
        clock: Clock,
        marks: AgeMarks,
    ) -> None:
        self._connection = connection
        self._member = ring.member.id
        self._touched = touched
        self._clock = clock
        self._staging = Staging(connection, ring, marks)

    def begin(self) -> None:
        """Make room for a list, and let go of one that was there."""
        self._staging.begin()

    def stage(self, cards: Sequence[NewCard]) -> list[Twin]:
        """Seal cards and keep them beside the vault; return those who are there already."""
        return self._staging.put(cards)

    def arrange(self) -> bool:
        """Sort some more of what its cards are found by; tell whether that goes on."""
        return self._staging.arrange()

    def drop(self) -> None:
        """Let go of the list."""
        self._staging.drop()

    def take_in(self, *, twins: bool, progress: Progress) -> TakenIn:
        """Make cards of the whole list, and report them as one; raise NothingRead."""
        cards = self._staging.count(twins=twins)
        if not cards:
            raise NothingRead
        while self._staging.arrange():
            pass  # nothing is left to do where somebody has waited for it
        id_, now = ImportId(secrets.token_hex(8)), self._clock.now()
        taken = TakenIn(id_, now, self._member, cards)
        self._connection.execute(
            "INSERT INTO client_import (id, at, member, cards, taken_back)"
            " VALUES (?, ?, ?, ?, 0)",
            (id_, now.isoformat(), self._member, cards),
        )
        move(self._connection, id_, progress, twins=twins)
        digest = digest_of(came_with(self._connection, id_))
        self._touched(Touch(Verb.CHANGED, Subject.IMPORT, id_, digest=digest))
        self._touched(Touch(Verb.READ, Subject.SOURCE, id_))
        self._staging.drop()
        return taken

    def recent(self, since: datetime) -> list[TakenIn]:
        """Return the lists that were taken in since then, the latest first."""
        rows = self._connection.execute(_SELECT + " ORDER BY at DESC, id")
        return [taken for taken in sound(rows, _taken_in) if taken.at >= since]

    def get(self, import_id: ImportId) -> TakenIn:
        """Return one of them; raise NotFound."""
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (import_id,))
        for taken in sound(rows, _taken_in):
            return taken
        raise NotFound(Subject.IMPORT, import_id)

    def take_back(self, import_id: ImportId, progress: Progress) -> TakenBack:
        """Remove its cards that nobody has worked with; raise NotFound, ImportChanged."""
        taken = self.get(import_id)
        if taken.taken_back:
            raise NotFound(Subject.IMPORT, import_id)
        check_held(self._connection, taken)
        stay = choose(self._connection, import_id)
        removed = remove(self._connection, import_id, progress)
        self._connection.execute(
            "UPDATE client_import SET taken_back = 1 WHERE id = ?", (import_id,)
        )
        digest = digest_of(taken_back_with(self._connection, import_id))
        self._touched(Touch(Verb.ERASED, Subject.IMPORT, import_id, digest=digest))
        rows = (self._connection.execute(_LINE, (one,)).fetchone() for one in stay)
        return TakenBack(removed, [line_of(row) for row in rows])


def _taken_in(id_: str, at: str, member: str, cards: Any, taken_back: Any) -> TakenIn:  # noqa: ANN401 - columns
    return TakenIn(ImportId(id_), moment(at), StaffId(member), int(cards), bool(taken_back))
