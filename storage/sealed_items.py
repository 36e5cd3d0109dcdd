"""Records of which a client may have many, and that only one compartment's key opens."""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound, RecordDamaged
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.ring import KeyRing
from storage.seal import Place, bound
from storage.sealed import Opened, Touched, fields_in, plain_of, shows

TABLE = "sealed_item"

ITEMS: frozenset[Subject] = frozenset(
    {
        Subject.ANSWER_SHEET,
        Subject.GUARDIAN,
        Subject.VISIT_NOTE,
        Subject.MERGED_CONTACT,
        Subject.MERGED_HEALTH,
    }
    | {Subject.PHOTO, Subject.ATTACHMENT, Subject.PATCH_TEST_NOTE, Subject.REACTION_ACCOUNT}
    | {Subject.BARS_NOTHING, Subject.ADDENDUM}
)
"""The kinds that lie here; verification holds each one to the entry that kept it last."""


def digest_of(client_id: ClientId, version: int, sealed: bytes) -> bytes:
    """Return what the log keeps of a record: SHA-256 over card, version and sealed bytes."""
    return hashlib.sha256(bound(TABLE, client_id, version) + sealed).digest()


@dataclass(frozen=True, slots=True)
class Item:
    """One record that opened."""

    id: str
    client: ClientId
    """The card it was written to, which may have been merged into another since."""
    opened: Opened


@dataclass(frozen=True, slots=True)
class TakenItem:
    """One record as it lay, closed."""

    client: ClientId
    version: int
    sealed: bytes


class SealedItems:
    """
    The records of one kind, as one transaction sees them.

    Each lies as JSON in one sealed value, bound to its client, id, kind and version, so that it
    opens nowhere else and not again after it was replaced; and so the log has it.
    """

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        compartment: Compartment,
        subject: Subject,
        touched: Touched,
    ) -> None:
        assert subject in ITEMS, "verification has to know it"
        self._connection = connection
        self._ring = ring
        self._compartment = compartment
        self._subject = subject
        self._touched = touched

    def of_client[R](self, client_id: ClientId, read: Callable[[Item], R]) -> list[R] | Sealed:
        """
        Return what ``read`` makes of a client's records, reported as read; or Sealed.

        One that is damaged hides no other, nor is it left out in silence: it could be the one
        that says stop. ``storage.unreadable`` tells of it.
        """
        if not shows(self._ring, self._compartment):
            return Sealed(self._compartment)
        rows = self._connection.execute(
            f"SELECT id FROM sealed_item WHERE subject = ?2 AND {OF_CARD} ORDER BY id",  # noqa: S608 - constants only
            (client_id, self._subject.value),
        )
        found = []
        for (id_,) in rows.fetchall():
            with suppress(RecordDamaged):
                item = self.open(id_)
                if isinstance(item, Item):
                    found.append(read(item))
        return found

    def open(self, item: str) -> Item | Sealed:
        """Return one record and report it as read; raise NotFound, RecordDamaged."""
        if not shows(self._ring, self._compartment):
            return Sealed(self._compartment)
        row = self._kept(item)
        if row is None:
            raise NotFound(self._subject, item)
        plain = self._ring.open(self._place(row.client, item, row.version), row.sealed)
        if isinstance(plain, Sealed):
            return plain
        opened = Opened(row.version, fields_in(plain))
        self._report(Verb.READ, item, row)
        return Item(item, row.client, opened)

    def keep(
        self, client_id: ClientId, item: str, version: int, fields: Mapping[str, Any]
    ) -> int:
        """
        Keep a new record, or replace one; return its new version.

        Someone without the key writes upward, new records only: they cannot see what they
        would replace. A record stays with the card it was written to.

        Raises:
            EditConflict: if ``version`` is not the kept one; it is 0 for a new record.
        """
        row = self._kept(item)
        kept = 0 if row is None else row.version
        if version != kept or (kept and not shows(self._ring, self._compartment)):
            raise EditConflict
        client = client_id if row is None else row.client
        sealed = self._ring.seal(self._place(client, item, kept + 1), plain_of(fields))
        written = self._connection.execute(
            "INSERT INTO sealed_item (id, subject, client, version, sealed)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET version = excluded.version, sealed = excluded.sealed"
            " WHERE subject = excluded.subject RETURNING id",
            (item, self._subject.value, client, kept + 1, sealed),
        )
        if written.fetchone() is None:  # a record of another kind has this id
            raise EditConflict
        self._report(Verb.CHANGED, item, TakenItem(client, kept + 1, sealed))
        return kept + 1

    def drop(self, item: str) -> None:
        """Take a record out for good; raise NotFound."""
        self.take_out(item)

    def take_out(self, item: str) -> TakenItem:
        """Take a record out, and return it as it lay for ``put_back``; raise NotFound."""
        row = self._kept(item)
        if row is None:
            raise NotFound(self._subject, item)
        self._touched(Touch(Verb.ERASED, self._subject, item, row.version))
        self._connection.execute("DELETE FROM sealed_item WHERE id = ?", (item,))
        return row

    def put_back(self, item: str, row: TakenItem) -> None:
        """Put back the very record that was taken out; no key is needed for that."""
        self._connection.execute(
            "INSERT INTO sealed_item (id, subject, client, version, sealed)"
            " VALUES (?, ?, ?, ?, ?)",
            (item, self._subject.value, row.client, row.version, row.sealed),
        )
        self._report(Verb.CHANGED, item, row)

    def _kept(self, item: str) -> TakenItem | None:
        row = self._connection.execute(
            "SELECT client, version, sealed FROM sealed_item WHERE id = ? AND subject = ?",
            (item, self._subject.value),
        ).fetchone()
        return None if row is None else TakenItem(ClientId(row[0]), int(row[1]), bytes(row[2]))

    def _place(self, client_id: ClientId, item: str, version: int) -> Place:
        row = f"{client_id}/{item}"
        return Place(self._compartment, TABLE, row, self._subject.value, version)

    def _report(self, verb: Verb, item: str, row: TakenItem) -> None:
        digest = digest_of(row.client, row.version, row.sealed)
        self._touched(Touch(verb, self._subject, item, row.version, digest))
