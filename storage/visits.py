"""Visits in the database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.errors import EditConflict, NotFound
from salon_vault.staff.model import Member, StaffId
from salon_vault.visits.model import Visit, VisitId
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.planted import day, sound
from storage.sealed import Touched
from storage.visit_notes import SqlVisitNoteBook, TakenNotes
from storage.visit_rows import COLUMNS, PRODUCTS, row_of, visit_of

_SELECT = f"SELECT {COLUMNS}, {PRODUCTS} FROM visit"  # noqa: S608 - constants only
_MARKS = ", ".join("?" for _ in COLUMNS.split(","))
_SET = ", ".join(
    f"{name} = excluded.{name}"
    for name in COLUMNS.replace(",", "").split()
    if name not in {"id", "client"}
)
_SAVE = (
    f"INSERT INTO visit ({COLUMNS}) VALUES ({_MARKS})"  # noqa: S608 - constants only
    f" ON CONFLICT (id) DO UPDATE SET {_SET}"
)
_UNSEEN = "against <> '' AND seen_on IS NULL"
"""Done against a stop, and no owner has seen it."""

_BY_WHOM = f"SELECT id, practitioner, staff FROM visit WHERE {OF_CARD} AND day >= ?2"  # noqa: S608 - constants only
_CARDS = "SELECT id FROM client WHERE id = ?1 OR merged_into = ?1"
_STAYS = (
    "SELECT id FROM client WHERE id = ?1 UNION SELECT merged_into FROM client WHERE id = ?1"
)
"""The card ``?1``, and the one that stays if it was merged."""


@dataclass(frozen=True, slots=True)
class TakenVisit:
    """A visit that was taken out, as it was, and its notes, closed."""

    visit: Visit
    notes: TakenNotes


type TakenVisits = dict[VisitId, TakenVisit]
"""Visits taken out since the vault was unlocked; gone when it locks."""


class SqlVisitBook:
    """The visits as one transaction sees them."""

    def __init__(
        self,
        connection: Connection,
        touched: Touched,
        taken_out: TakenVisits,
        notes: SqlVisitNoteBook,
    ) -> None:
        self._connection = connection
        self._touched = touched
        self._taken_out = taken_out
        self._notes = notes
        self._before: dict[VisitId, Visit | None] = {}
        """What this transaction has written over, as it was before."""

    def of_client(self, client_id: ClientId) -> list[Visit]:
        """Return a client's visits, the latest first, and report each as read."""
        return self._read(f"WHERE {OF_CARD} ORDER BY day DESC, started_at DESC, id", client_id)

    def left_open(self, today: date) -> list[Visit]:
        """Return what was begun before today and not closed, the oldest first, as read."""
        opened = "started_at IS NOT NULL AND closed_at IS NULL"
        return self._read(
            f"WHERE {opened} AND day < ?1 ORDER BY started_at, id", today.isoformat()
        )

    def against_stops(self) -> list[Visit]:
        """Return what was done against a stop and no owner has seen, the latest first."""
        return self._read(f"WHERE {_UNSEEN} ORDER BY day DESC, id")

    def count_against(self) -> int:
        """Return how many those are; nothing of them is read."""
        counted = self._connection.execute(f"SELECT count(*) FROM visit WHERE {_UNSEEN}")  # noqa: S608 - constants only
        return int(counted.fetchone()[0])

    def treated(self, client_id: ClientId, by: Sequence[Member], since: date) -> bool:
        """Tell whether one of ``by`` had the client there, before this transaction."""
        ids, labels = {each.id for each in by}, {each.label for each in by}
        rows = self._connection.execute(_BY_WHOM, (client_id, since.isoformat())).fetchall()
        found = [(who, label) for id_, who, label in rows if id_ not in self._before]
        cards = {each for (each,) in self._connection.execute(_CARDS, (client_id,))}
        found += [
            (visit.practitioner, visit.by)
            for visit in self._before.values()
            if visit is not None and visit.client in cards and visit.on >= since
        ]
        return any(who in ids if who else label in labels for who, label in found)

    def get(self, visit_id: VisitId) -> Visit:
        """Return the visit and report it as read; raise NotFound."""
        visit = self._kept(visit_id)
        if visit is None:
            raise NotFound(Subject.VISIT, visit_id)
        self._report(Verb.READ, visit)
        return visit

    def save(self, visit: Visit) -> Visit:
        """Keep the visit and the card's date of the last one; raise EditConflict."""
        before = self._kept(visit.id)
        if visit.version != (before.version if before else 0):
            raise EditConflict
        self._before.setdefault(visit.id, before)
        return self._keep(visit)

    def _keep(self, visit: Visit) -> Visit:
        kept = replace(visit, version=visit.version + 1)
        self._connection.execute(_SAVE, row_of(kept))
        self._connection.execute("DELETE FROM visit_product WHERE visit = ?", (kept.id,))
        self._connection.executemany(
            "INSERT INTO visit_product (visit, place, product, lot) VALUES (?, ?, ?, ?)",
            [(kept.id, place, one.product, one.lot) for place, one in enumerate(kept.used)],
        )
        self._report(Verb.CHANGED, kept)
        self._date_card(kept.client)
        return kept

    def remove(self, visit_id: VisitId) -> None:
        """Take a visit out again with its notes; raise NotFound."""
        visit = self._kept(visit_id)
        if visit is None:
            raise NotFound(Subject.VISIT, visit_id)
        self._before.setdefault(visit_id, visit)
        self._taken_out[visit_id] = TakenVisit(visit, self._notes.take_out(visit_id))
        self._report(Verb.ERASED, visit)
        self._connection.execute("DELETE FROM visit WHERE id = ?", (visit_id,))
        self._date_card(visit.client)

    def put_back(self, visit_id: VisitId) -> Visit:
        """Put back a visit taken out since the vault was unlocked; raise NotFound."""
        taken = self._taken_out.get(visit_id)
        if taken is None or self._kept(visit_id) is not None or not self._card_of(taken.visit):
            raise NotFound(Subject.VISIT, visit_id)
        self._before.setdefault(visit_id, taken.visit)
        back = self._keep(taken.visit)
        self._notes.put_back(taken.notes)
        return back

    # --- whom to tell ------------------------------------------------------------------------

    def tell_later(self, visit_id: VisitId, staff: StaffId) -> None:
        """Remember to tell somebody at their next login that it was done against a stop."""
        self._connection.execute("UPDATE visit SET tell = ? WHERE id = ?", (staff, visit_id))

    def to_tell(self, staff: StaffId) -> list[Visit]:
        """Return the visits that somebody has to be told of, the latest first, as read."""
        return self._read("WHERE against <> '' AND tell = ?1 ORDER BY day DESC, id", staff)

    def told(self, staff: StaffId) -> None:
        """Remember that somebody was told of all of them."""
        self._connection.execute(
            "UPDATE visit SET tell = NULL WHERE against <> '' AND tell = ?", (staff,)
        )

    # --- reading and reporting ---------------------------------------------------------------

    def _read(self, which: str, *given: str) -> list[Visit]:
        """Return the visits that are meant, and report each as read."""
        rows = self._connection.execute(f"{_SELECT} {which}", given)
        visits = sound(rows.fetchall(), visit_of)
        for visit in visits:
            self._report(Verb.READ, visit)
        return visits

    def _card_of(self, visit: Visit) -> bool:
        """Tell whether the client has not been erased meanwhile."""
        found = self._connection.execute("SELECT 1 FROM client WHERE id = ?", (visit.client,))
        return found.fetchone() is not None

    def _kept(self, visit_id: VisitId) -> Visit | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (visit_id,)).fetchall()
        return next(iter(sound(rows, visit_of)), None)

    def _date_card(self, client_id: ClientId) -> None:
        """Write the date of the last visit on the card, and report it as changed."""
        cards = self._connection.execute(_STAYS, (client_id,)).fetchall()
        for (card,) in cards:
            if card is None:
                continue
            rows = self._connection.execute(
                f"SELECT day FROM visit WHERE {OF_CARD}",  # noqa: S608 - constants only
                (card,),
            )
            last = max(sound(rows.fetchall(), day), default=None)
            (version,) = self._connection.execute(
                "UPDATE client SET last_visit = ? WHERE id = ? RETURNING version",
                (last and last.isoformat(), card),
            ).fetchone()
            self._touched(Touch(Verb.CHANGED, Subject.CLIENT, card, version))

    def _report(self, verb: Verb, visit: Visit) -> None:
        self._touched(Touch(verb, Subject.VISIT, visit.id, visit.version))
