"""Records of a client that only the holders of one compartment's key can open."""

import hashlib
import json
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, InvalidInput, RecordDamaged
from salon_vault.reveal.model import sees_on_request
from storage.cipher import Connection
from storage.ring import KeyRing
from storage.seal import Place

type Touched = Callable[[Touch], None]
"""How a book reports what it handed out or took in."""

TABLE = "sealed_record"

_SPELLING = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Kept, for ``json.dumps`` would make one anew for every save."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A record that opened: its version, 0 if there is none yet, and its fields."""

    version: int
    fields: Mapping[str, Any]


@contextmanager
def reading() -> Generator[None]:
    """
    Turn whatever is wrong inside a record into RecordDamaged, and carry nothing of it along.

    Anybody who knows a compartment's public key can seal nonsense to it.
    """
    sound = False
    with suppress(
        AttributeError, InvalidInput, LookupError, RecursionError, TypeError, ValueError
    ):
        yield
        sound = True
    if not sound:
        raise RecordDamaged from None


def plain_of(fields: Mapping[str, Any]) -> bytes:
    """Return the fields of a record as they are sealed."""
    return _SPELLING.encode(fields).encode()


def fields_in(plain: bytes) -> Mapping[str, Any]:
    """Return the fields of a record that was opened; raise RecordDamaged."""
    fields: Mapping[str, Any] = {}
    with reading():
        fields = json.loads(plain)
        if not isinstance(fields, dict):
            raise TypeError
    return fields


def text_of(fields: Mapping[str, Any], name: str) -> str:
    """Return the text that stands under ``name``; raises KeyError or TypeError."""
    if not isinstance(fields[name], str):
        raise TypeError
    return str(fields[name])


def shows(ring: KeyRing, compartment: Compartment) -> bool:
    """Tell whether what lies in a compartment shows at this desk without being asked for."""
    on_request = compartment is Compartment.CONTACT and sees_on_request(ring.member)
    return ring.holds(compartment) and not on_request


class SealedRecords:
    """
    One kind of record, at most one a client, as one transaction sees it.

    The fields lie as JSON in one sealed value, bound to its client, kind and version, so that
    it opens nowhere else and not again after it was replaced.
    """

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        compartment: Compartment,
        subject: Subject,
        touched: Touched,
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._compartment = compartment
        self._subject = subject
        self._touched = touched

    def open(self, client_id: ClientId) -> Opened | Sealed:
        """Return the client's record and report it as read; closed records are not read."""
        if not shows(self._ring, self._compartment):
            return Sealed(self._compartment)
        return self.reveal(client_id)

    def reveal(self, client_id: ClientId) -> Opened | Sealed:
        """Return the client's record as ``open`` does, also where it shows on request alone."""
        if not self._ring.holds(self._compartment):
            return Sealed(self._compartment)
        version, sealed = self._kept(client_id)
        fields: Mapping[str, Any] = {}
        if version:
            plain = self._ring.open(self._place(client_id, version), sealed)
            if isinstance(plain, Sealed):
                return plain
            fields = fields_in(plain)
        self._report(Verb.READ, client_id, version, sealed)
        return Opened(version, fields)

    def keep(self, client_id: ClientId, version: int, fields: Mapping[str, Any]) -> int:
        """
        Replace the client's record, and return its new version.

        Someone without the key writes upward, and only where nothing is kept yet: they cannot
        see what they would replace, and an allergy must not be lost unseen.

        Raises:
            EditConflict: if ``version`` is not the kept one; it is 0 where nothing is.
        """
        kept, _ = self._kept(client_id)
        if version != kept or (kept and not shows(self._ring, self._compartment)):
            raise EditConflict
        sealed = self._ring.seal(self._place(client_id, kept + 1), plain_of(fields))
        self._connection.execute(
            "INSERT INTO sealed_record (subject, client, version, sealed) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (subject, client) DO UPDATE"
            " SET version = excluded.version, sealed = excluded.sealed",
            (self._subject.value, client_id, kept + 1, sealed),
        )
        self._report(Verb.CHANGED, client_id, kept + 1, sealed)
        return kept + 1

    def first(self, client_id: ClientId, fields: Mapping[str, Any]) -> bytes:
        """Return what the first version of a record would be; nothing is kept of it."""
        return self._ring.seal(self._place(client_id, 1), plain_of(fields))

    def _kept(self, client_id: ClientId) -> tuple[int, bytes]:
        row = self._connection.execute(
            "SELECT version, sealed FROM sealed_record WHERE subject = ? AND client = ?",
            (self._subject.value, client_id),
        ).fetchone()
        return (0, b"") if row is None else (int(row[0]), bytes(row[1]))

    def _place(self, client_id: ClientId, version: int) -> Place:
        return Place(self._compartment, TABLE, client_id, self._subject.value, version)

    def _report(self, verb: Verb, client_id: ClientId, version: int, sealed: bytes) -> None:
        digest = hashlib.sha256(sealed).digest() if sealed else b""
        self._touched(Touch(verb, self._subject, client_id, version, digest))
