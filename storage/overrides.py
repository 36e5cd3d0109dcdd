"""Who answered for doing a treatment all the same, in the database."""

from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clearance.override import Override
from salon_vault.clients.model import ClientId
from salon_vault.treatments.model import TreatmentId
from storage.cipher import Connection
from storage.client_rows import OF_CARD, iso
from storage.patch_tests import utc
from storage.planted import day, moment, sound
from storage.sealed import Touched

_COLUMNS = "id, client, treatment, day, covers, staff, at"


class SqlOverrideBook:
    """The overrides as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def of_client(self, client_id: ClientId) -> list[Override]:
        """Return a client's overrides, the latest day first; rows that say nothing are none."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM clearance_override WHERE {OF_CARD} ORDER BY day DESC, id",  # noqa: S608 - constants only
            (client_id,),
        )
        return sound(rows.fetchall(), _override_of)

    def add(self, override: Override) -> None:
        """Keep an override and report it."""
        row = (
            *(override.id, override.client, override.treatment, iso(override.on)),
            *(" ".join(sorted(override.covers)), override.by, utc(override.at)),
        )
        self._connection.execute(
            f"INSERT INTO clearance_override ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constants only
            row,
        )
        self._touched(Touch(Verb.CHANGED, Subject.OVERRIDE, override.id, 1))


def _override_of(*row: Any) -> Override:  # noqa: ANN401 - whatever a row holds
    id_, client, treatment, on, covers, by, at = row
    covered = frozenset(covers.split())
    return Override(
        id_, ClientId(client), TreatmentId(treatment), day(on), covered, by, moment(at)
    )
