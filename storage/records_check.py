"""Checking records against the log: each as its newest entry left it, and none without one."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from salon_vault.audit import Subject, Touch, Verb
from storage.cipher import Connection
from storage.held_rows import EACH_VERSION, HELD_KINDS, held_rows
from storage.importing.manifest import came_with, digest_of, taken_back_with
from storage.sealed_items import ITEMS
from storage.sealed_items import digest_of as digest_of_item

_SEALED = frozenset({Subject.CONTACT, Subject.HEALTH, Subject.CLOSED_CARD}) | ITEMS

_RECORDS = (
    "SELECT subject, client, version, sealed FROM sealed_record"
    " UNION ALL SELECT 'closed_card', client, version, sealed FROM closed_card"
)
_ITEMS = "SELECT subject, id, client, version, sealed FROM sealed_item"

type _Name = tuple[str, ...]
"""Kind and id of a record, and its version where each stays."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What an entry says of a record."""

    seq: int
    version: int
    digest: bytes
    """Nothing in the entries of version 0.1 about plain rows: of those the version counts."""

    def fits(self, version: int, digest: bytes) -> bool:
        return self.version == version and self.digest in {digest, b""}


class RecordsCheck:
    """Remembers what the entries say of records, and holds those that are there against it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._told: dict[_Name, _Told] = {}
        self._imports_off: list[int] = []

    def hear(self, seq: int, touch: Touch) -> None:
        """Take in what an entry says; entries come in their order."""
        if touch.subject is Subject.IMPORT:
            self._hear_import(seq, touch)
        elif touch.verb is Verb.CHANGED and (
            touch.subject in HELD_KINDS or (touch.subject in _SEALED and touch.digest)
        ):
            self._told[_name(touch)] = _Told(seq, touch.version, touch.digest)
        elif touch.verb is Verb.ERASED:
            self._told.pop(_name(touch), None)

    def faults(self, last: int) -> Iterator[int]:
        """
        Yield the entries that do not agree with what is there; ``last`` for what none names.

        Anybody can seal to a compartment and write rows, and an older record opens where its
        version is put back with it: only the log knows which one was kept, and by whom.
        """
        yield from self._imports_off
        told = dict(self._told)
        for name, version, digest in self._kept():
            entry = told.pop(name, None)
            if entry is None or not entry.fits(version, digest):
                yield last if entry is None else entry.seq
        for entry in told.values():
            if entry.digest:  # version 0.1 told of no visit that went with its client
                yield entry.seq

    def _kept(self) -> Iterator[tuple[_Name, int, bytes]]:
        """Yield every record with its version, and what the log has to have of it."""
        for subject, record, version, sealed in self._connection.execute(_RECORDS):
            yield (subject, record), version, hashlib.sha256(sealed).digest()
        for subject, record, client, version, sealed in self._connection.execute(_ITEMS):
            yield (subject, record), version, digest_of_item(client, version, sealed)
        for row in held_rows(self._connection):
            touch = Touch(Verb.CHANGED, row.subject, row.id, row.version)
            yield _name(touch), row.version, row.digest

    def _hear_import(self, seq: int, touch: Touch) -> None:
        """Take the rows of an import for touches of this entry, if they are what it named."""
        erased = touch.verb is Verb.ERASED
        rows = list((taken_back_with if erased else came_with)(self._connection, touch.id))
        if digest_of(iter(rows)) != touch.digest:
            self._imports_off.append(seq)
        for subject, client, digest in rows:
            if erased:
                self._told.pop((subject, client), None)
            else:
                self._told[subject, client] = _Told(seq, 1, digest)


def _name(touch: Touch) -> _Name:
    if touch.subject in EACH_VERSION:
        return touch.subject.value, touch.id, str(touch.version)
    return touch.subject.value, touch.id
