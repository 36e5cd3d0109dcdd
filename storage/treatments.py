"""The list of treatments in the database."""

from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.errors import EditConflict, InvalidInput, NotFound
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from storage.cipher import Connection
from storage.planted import sound
from storage.sealed import Touched

_COLUMNS = "id, name, kind, price, minutes, active, version"
_SELECT = f"SELECT {_COLUMNS} FROM treatment"  # noqa: S608 - constants only
_SAVE = (
    f"INSERT INTO treatment ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants only
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,"
    " price = excluded.price, minutes = excluded.minutes, active = excluded.active,"
    " version = excluded.version"
)

_NAMED = """
    WITH RECURSIVE named (list) AS (
        SELECT min(treatments) FROM visit WHERE treatments <> ''
        UNION ALL
        SELECT (SELECT min(treatments) FROM visit WHERE treatments <> '' AND treatments > list)
        FROM named WHERE list IS NOT NULL)
    SELECT EXISTS (SELECT 1 FROM named WHERE instr(' ' || list || ' ', ?))"""
"""Whether visits name a treatment; each list of treatments is looked at once."""


class SqlTreatmentBook:
    """The list of treatments as one transaction sees it."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched
        self._every: tuple[Treatment, ...] | None = None
        """As read last, until something changes: a day's list asks for them again and again."""

    def every(self) -> list[Treatment]:
        """Return all treatments by kind and name; rows that say nothing are left out."""
        if self._every is None:
            rows = self._connection.execute(_SELECT + " ORDER BY kind, name, id")
            self._every = tuple(sound(rows.fetchall(), _treatment_of))
        return list(self._every)

    def get(self, treatment_id: TreatmentId) -> Treatment:
        """Return one of them; raise NotFound."""
        found = self._kept(treatment_id)
        if found is None:
            raise NotFound(Subject.TREATMENT, treatment_id)
        return found

    def save(self, treatment: Treatment) -> Treatment:
        """Keep a treatment and return it with its new version; raise EditConflict."""
        before = self._kept(treatment.id)
        version = before.version if before else 0
        if treatment.version != version:
            raise EditConflict
        row = (
            treatment.id,
            treatment.name,
            treatment.kind.value,
            treatment.price,
            treatment.minutes,
            int(treatment.active),
            version + 1,
        )
        self._connection.execute(_SAVE, row)
        self._every = None
        self._touched(Touch(Verb.CHANGED, Subject.TREATMENT, treatment.id, version + 1))
        return _treatment_of(*row)

    def remove(self, treatment_id: TreatmentId) -> None:
        """Take one off the list; raise InvalidInput if a visit names it, NotFound."""
        kept = self.get(treatment_id)
        named = self._connection.execute(_NAMED, (f" {treatment_id} ",))
        if named.fetchone()[0]:
            raise InvalidInput("treatment", "used")
        self._connection.execute("DELETE FROM treatment WHERE id = ?", (treatment_id,))
        self._every = None
        self._touched(Touch(Verb.ERASED, Subject.TREATMENT, treatment_id, kept.version))

    def _kept(self, treatment_id: TreatmentId) -> Treatment | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (treatment_id,)).fetchall()
        return next(iter(sound(rows, _treatment_of)), None)


def _treatment_of(*row: Any) -> Treatment:  # noqa: ANN401 - whatever a row holds
    id_, name, kind, price, minutes, active, version = row
    return Treatment(
        TreatmentId(id_), name, Kind(kind), price, minutes, active=bool(active), version=version
    )
