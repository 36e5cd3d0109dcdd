"""Checking records against the log: each as its newest entry left it, and none without one."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from salon_vault.audit import Subject, Touch, Verb
from storage.cipher import Connection
from storage.held_rows import EACH_VERSION, HELD_KINDS, NEXT, held_rows
from storage.importing.manifest import came_with, digest_of, taken_back_with
from storage.sealed_items import ITEMS
from storage.sealed_items import digest_of as digest_of_item

_SEALED = frozenset({Subject.CONTACT, Subject.HEALTH, Subject.CLOSED_CARD}) | ITEMS

_HELD = HELD_KINDS | _SEALED

_FROM_0_1 = HELD_KINDS - {Subject.CLIENT}
"""Rows of which an entry without a digest tells at least the version."""

_BYTES_ALONE = Subject.PAPER, 0
"""Papers without a version: what an entry has of them are the printed bytes, not the row."""

_APART = Verb.CHANGED, Subject.CLIENT
"""Without a digest: a card that stands for itself, maybe again."""

_SEALED_PAGE = """
    SELECT subject, client, version, sealed FROM sealed_record
    WHERE (subject, client) >= (?, ?) ORDER BY subject, client LIMIT ?"""
_ITEM_PAGE = """
    SELECT subject, id, client, version, sealed FROM sealed_item
    WHERE id >= ? ORDER BY id LIMIT ?"""
_CLOSED = "SELECT client, version, sealed FROM closed_card"

AT_A_TIME = 500
"""Records of one step; looking at so many takes about 5 ms."""

type _Name = tuple[str, ...]
"""Kind and id of a record, and its version where each stays."""

type _Kept = tuple[_Name, int, bytes, bool]
"""
A record that is there: its name, its version, what the log has to have of it, and whether there
has to be an entry at all.
"""


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
    """
    Remembers what the entries say of records, and holds those that are there against it.

    It is done in steps, and entries may be added in between: those are heard before the next.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._told: dict[_Name, _Told] = {}
        self._off: list[int] = []
        self._there: set[_Name] = set()
        self._pages = self._every()
        self._begun: int | None = None

    def hear(self, seq: int, touch: Touch) -> None:
        """Take in what an entry says; entries come in their order."""
        if touch.subject is Subject.IMPORT:
            self._hear_import(seq, touch)
        elif touch.verb is Verb.CHANGED and touch.subject in (
            _HELD if touch.digest else _FROM_0_1
        ):
            digest = b"" if (touch.subject, touch.version) == _BYTES_ALONE else touch.digest
            self._told[_name(touch)] = _Told(seq, touch.version, digest)
        elif touch.verb is Verb.ERASED or (touch.verb, touch.subject) == _APART:
            self._told.pop(_name(touch), None)

    def look_at_some(self, last: int) -> bool:
        """
        Look at some more records, and return True once all were; ``last`` is the newest entry.

        Anybody can seal to a compartment and write rows, and an older record opens where its
        version is put back with it: only the log knows which one was kept, and by whom.
        """
        if self._begun is None:
            self._begun = last
        page = next(self._pages, None)
        for name, version, digest, needed in page or ():
            self._there.add(name)
            entry = self._told.get(name)
            if entry is None and needed:
                self._off.append(last)
            elif entry is not None and not entry.fits(version, digest):
                self._off.append(entry.seq)
        return page is None

    def faults(self) -> Iterator[int]:
        """Yield the entries that do not agree; the newest for what no entry names."""
        yield from self._off
        for name, entry in self._told.items():
            # version 0.1 told of no visit that went with its client; what was written since the
            # looking began is there
            if name not in self._there and entry.digest and entry.seq <= (self._begun or 0):
                yield entry.seq

    def _every(self) -> Iterator[list[_Kept]]:
        """Yield every record, page by page, as the log has to have it; no query stays open."""
        yield [
            (("closed_card", client), version, hashlib.sha256(sealed).digest(), True)
            for client, version, sealed in self._connection.execute(_CLOSED)
        ]
        yield from self._every_record()
        yield from self._every_item()
        for rows in held_rows(self._connection, AT_A_TIME):
            yield [
                (
                    _name(Touch(Verb.CHANGED, row.subject, row.id, row.version)),
                    row.version,
                    row.digest,
                    row.needed,
                )
                for row in rows
            ]

    def _every_record(self) -> Iterator[list[_Kept]]:
        after = ("", "")
        while rows := self._connection.execute(_SEALED_PAGE, (*after, AT_A_TIME)).fetchall():
            yield [
                ((subject, client), version, hashlib.sha256(sealed).digest(), True)
                for subject, client, version, sealed in rows
            ]
            after = (rows[-1][0], rows[-1][1] + NEXT)

    def _every_item(self) -> Iterator[list[_Kept]]:
        after = ""
        while rows := self._connection.execute(_ITEM_PAGE, (after, AT_A_TIME)).fetchall():
            yield [
                ((subject, id_), version, digest_of_item(client, version, sealed), True)
                for subject, id_, client, version, sealed in rows
            ]
            after = rows[-1][1] + NEXT

    def _hear_import(self, seq: int, touch: Touch) -> None:
        """Take the rows of an import for touches of this entry, if they are what it named."""
        erased = touch.verb is Verb.ERASED
        rows = list((taken_back_with if erased else came_with)(self._connection, touch.id))
        if digest_of(iter(rows)) != touch.digest:
            self._off.append(seq)
        for subject, client, digest in rows:
            if erased:
                self._told.pop((subject, client), None)
            else:
                self._told[subject, client] = _Told(seq, 1, digest)


def _name(touch: Touch) -> _Name:
    if touch.subject in EACH_VERSION:
        return touch.subject.value, touch.id, str(touch.version)
    return touch.subject.value, touch.id
