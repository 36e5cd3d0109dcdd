"""Visits in the database."""

from dataclasses import replace
from datetime import date
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.errors import EditConflict, NotFound
from salon_vault.visits.model import Visit, VisitId
from storage.cipher import Connection
from storage.sealed import Touched

_COLUMNS = "id, client, day, treatment, staff, price, version"
_SELECT = f"SELECT {_COLUMNS} FROM visit"  # noqa: S608 - constants only
_SAVE = (
    f"INSERT INTO visit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants only
    " ON CONFLICT (id) DO UPDATE SET day = excluded.day, staff = excluded.staff,"
    " treatment = excluded.treatment, price = excluded.price, version = excluded.version"
)


type TakenOut = dict[VisitId, Visit]
"""Visits taken out since the vault was unlocked, as they were; gone when it locks."""


class SqlVisitBook:
    """The visits as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched, taken_out: TakenOut) -> None:
        self._connection = connection
        self._touched = touched
        self._taken_out = taken_out

    def of_client(self, client_id: ClientId) -> list[Visit]:
        """Return a client's visits, the latest first, and report each as read."""
        rows = self._connection.execute(
            _SELECT + " WHERE client = ? ORDER BY day DESC, id", (client_id,)
        )
        visits = [_visit_of(row) for row in rows]
        for visit in visits:
            self._report(Verb.READ, visit)
        return visits

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
        return self._keep(visit)

    def _keep(self, visit: Visit) -> Visit:
        kept = replace(visit, version=visit.version + 1)
        self._connection.execute(_SAVE, _row_of(kept))
        self._report(Verb.CHANGED, kept)
        self._date_card(kept.client)
        return kept

    def remove(self, visit_id: VisitId) -> None:
        """Take a visit out again; raise NotFound."""
        visit = self._kept(visit_id)
        if visit is None:
            raise NotFound(Subject.VISIT, visit_id)
        self._connection.execute("DELETE FROM visit WHERE id = ?", (visit_id,))
        self._taken_out[visit_id] = visit
        self._report(Verb.ERASED, visit)
        self._date_card(visit.client)

    def put_back(self, visit_id: VisitId) -> Visit:
        """Put back a visit taken out since the vault was unlocked; raise NotFound."""
        visit = self._taken_out.get(visit_id)
        if visit is None or self._kept(visit_id) is not None:
            raise NotFound(Subject.VISIT, visit_id)
        return self._keep(visit)

    def _date_card(self, client_id: ClientId) -> None:
        """Write the date of the last visit on the card, and report it as changed."""
        version = self._connection.execute(
            "UPDATE client SET last_visit = (SELECT max(v.day) FROM visit AS v"
            " WHERE v.client = client.id) WHERE id = ? RETURNING version",
            (client_id,),
        ).fetchone()[0]
        self._touched(Touch(Verb.CHANGED, Subject.CLIENT, client_id, version))

    def _kept(self, visit_id: VisitId) -> Visit | None:
        row = self._connection.execute(_SELECT + " WHERE id = ?", (visit_id,)).fetchone()
        return None if row is None else _visit_of(row)

    def _report(self, verb: Verb, visit: Visit) -> None:
        self._touched(Touch(verb, Subject.VISIT, visit.id, visit.version))


def _visit_of(row: tuple[Any, ...]) -> Visit:
    id_, client, day, treatment, staff, price, version = row
    on = date.fromisoformat(day)
    return Visit(VisitId(id_), ClientId(client), on, treatment, staff, price, version)


def _row_of(visit: Visit) -> tuple[Any, ...]:
    return (
        visit.id,
        visit.client,
        visit.on.isoformat(),
        visit.treatment,
        visit.by,
        visit.price,
        visit.version,
    )
