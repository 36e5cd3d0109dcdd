"""Records that the owner's key alone opens: one sealed value a row, with nothing beside it."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound, NotPermitted, RecordDamaged
from storage.cipher import Connection
from storage.owners_word import OwnersWord
from storage.ring import KeyRing
from storage.seal import Place
from storage.sealed import Opened, Touched


@dataclass(frozen=True, slots=True)
class Kind:
    """Which table they lie in, and what they are called in the log."""

    table: str
    subject: Subject


class OwnersRecords:
    """
    The records of one kind as one transaction sees them.

    A record that no owner's login kept, as the log says, was planted: it is not there.
    """

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        kind: Kind,
        word: OwnersWord,
        touched: Touched,
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._kind = kind
        self._word = word
        self._touched = touched

    def every(self) -> Iterator[tuple[str, Opened]]:
        """Yield the records that open, by id; one that somebody planted hides no other."""
        rows = self._connection.execute(
            f"SELECT id, version, sealed FROM {self._kind.table} ORDER BY id"  # noqa: S608 - a name of our schema
        )
        for record, version, sealed in rows.fetchall():
            if not self._word.kept(self._kind.subject, record, version, sealed):
                continue
            try:
                yield record, self._opened(record, version, sealed)
            except RecordDamaged:
                continue

    def get(self, record: str) -> Opened:
        """Return one record; raise NotFound, RecordDamaged, NotPermitted without the key."""
        row = self._connection.execute(
            f"SELECT version, sealed FROM {self._kind.table} WHERE id = ?",  # noqa: S608 - a name of our schema
            (record,),
        ).fetchone()
        if row is None or not self._word.kept(self._kind.subject, record, *row):
            raise NotFound(self._kind.subject, record)
        return self._opened(record, *row)

    def keep(self, record: str, version: int, fields: Mapping[str, Any]) -> int:
        """
        Replace a record, or keep a new one where ``version`` is 0; return its new version.

        Raises:
            EditConflict: if ``version`` is not the kept one.
        """
        row = self._connection.execute(
            f"SELECT version FROM {self._kind.table} WHERE id = ?",  # noqa: S608 - a name of our schema
            (record,),
        ).fetchone()
        if version != (0 if row is None else row[0]):
            raise EditConflict
        plain = json.dumps(fields, ensure_ascii=False).encode()
        sealed = self._ring.seal(self._place(record, version + 1), plain)
        self._connection.execute(
            f"INSERT INTO {self._kind.table} (id, version, sealed) VALUES (?, ?, ?)"  # noqa: S608 - a name of our schema
            " ON CONFLICT (id) DO UPDATE"
            " SET version = excluded.version, sealed = excluded.sealed",
            (record, version + 1, sealed),
        )
        digest = hashlib.sha256(sealed).digest()
        self._touched(Touch(Verb.CHANGED, self._kind.subject, record, version + 1, digest))
        return version + 1

    def drop(self, record: str) -> None:
        """Forget a record."""
        self._connection.execute(
            f"DELETE FROM {self._kind.table} WHERE id = ?",  # noqa: S608 - a name of our schema
            (record,),
        )
        self._touched(Touch(Verb.ERASED, self._kind.subject, record))

    def _opened(self, record: str, version: int, sealed: bytes) -> Opened:
        plain = self._ring.open(self._place(record, version), sealed)
        if isinstance(plain, Sealed):
            raise NotPermitted(Compartment.OWNER.value)
        try:
            fields = json.loads(plain)
        except (ValueError, RecursionError) as problem:
            raise RecordDamaged from problem
        if not isinstance(fields, dict):
            raise RecordDamaged
        return Opened(version, fields)

    def _place(self, record: str, version: int) -> Place:
        return Place(Compartment.OWNER, self._kind.table, record, "sealed", version)


def setting(connection: Connection, name: str) -> str | None:
    """Return what the table ``review_setting`` keeps under ``name``."""
    row = connection.execute(
        "SELECT setting FROM review_setting WHERE name = ?", (name,)
    ).fetchone()
    return None if row is None else str(row[0])


def keep_setting(connection: Connection, name: str, said: str) -> None:
    """Keep something under ``name`` in the table ``review_setting``."""
    connection.execute(
        "INSERT INTO review_setting (name, setting) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET setting = excluded.setting",
        (name, said),
    )
