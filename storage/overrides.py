"""Who answered for doing a treatment all the same, in the database."""

from collections.abc import Callable
from datetime import date
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clearance.override import Override
from salon_vault.clients.model import ClientId
from salon_vault.errors import NotFound
from salon_vault.treatments.model import TreatmentId
from storage.cipher import Connection
from storage.client_rows import OF_CARD, iso
from storage.patch_test_rows import utc
from storage.planted import day, day_or_none, moment, sound
from storage.ring import KeyRing
from storage.roll import Roll
from storage.sealed import Touched
from storage.two_hands import TwoHands

_COLUMNS = "id, client, treatment, day, covers, staff, at, seen_on"


class SqlOverrideBook:
    """The overrides as one transaction sees them."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        touched: Touched,
        roll: Callable[[], Roll],
    ) -> None:
        self._connection = connection
        self._touched = touched
        self._hands = TwoHands(connection, ring.vault_id, roll)

    def of_client(self, client_id: ClientId) -> list[Override]:
        """Return a client's overrides, the latest day first; rows that say nothing are none."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM clearance_override WHERE {OF_CARD} ORDER BY day DESC, id",  # noqa: S608 - constants only
            (client_id,),
        )
        return sound(rows.fetchall(), _override_of)

    def unseen(self) -> list[Override]:
        """Return those that no owner has seen, the latest day first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM clearance_override WHERE seen_on IS NULL"  # noqa: S608 - constants only
            " ORDER BY day DESC, id"
        )
        return sound(rows.fetchall(), _override_of)

    def count_unseen(self) -> int:
        """Return how many those are; nothing of them is read."""
        counted = self._connection.execute(
            "SELECT count(*) FROM clearance_override WHERE seen_on IS NULL"
        )
        return int(counted.fetchone()[0])

    def see(self, override_id: str, on: date) -> None:
        """Keep that an owner has seen one; raise NotFound if it is not there or was seen."""
        changed = self._connection.execute(
            "UPDATE clearance_override SET seen_on = ? WHERE id = ? AND seen_on IS NULL",
            (iso(on), override_id),
        )
        if not changed.rowcount:
            raise NotFound(Subject.OVERRIDE, override_id)
        self._touched(Touch(Verb.CHANGED, Subject.OVERRIDE, override_id, 1))

    def is_signed(self, override: Override) -> bool:
        """Tell whether the log has it, as it lies there, under the hands of two people."""
        return self._hands.signed(_touch_of(override))

    def add(self, override: Override) -> None:
        """Keep an override and report it."""
        row = (
            *(override.id, override.client, override.treatment, iso(override.on)),
            *(
                " ".join(sorted(override.covers)),
                override.by,
                utc(override.at),
                iso(override.seen_on),
            ),
        )
        self._connection.execute(
            f"INSERT INTO clearance_override ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constants only
            row,
        )
        self._touched(_touch_of(override))


def _touch_of(override: Override) -> Touch:
    return Touch(Verb.CHANGED, Subject.OVERRIDE, override.id, 1)


def _override_of(*row: Any) -> Override:  # noqa: ANN401 - whatever a row holds
    id_, client, treatment, on, covers, by, at, seen_on = row
    return Override(
        id=id_,
        client=ClientId(client),
        treatment=TreatmentId(treatment),
        on=day(on),
        covers=frozenset(covers.split()),
        by=by,
        at=moment(at),
        seen_on=day_or_none(seen_on),
    )
