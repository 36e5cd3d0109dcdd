"""Reading the log back; writing it is ``storage.audit``."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from salon_vault.audit import Entry, Fact, Phase, Seq, Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.errors import RecordDamaged
from salon_vault.log.model import LogLine, Verification
from salon_vault.ports import Progress
from salon_vault.staff.model import StaffId
from storage.audit import detail_place
from storage.cipher import Connection
from storage.log_format import read_core
from storage.ring import KeyRing
from storage.sealed import Touched
from storage.verification import Verifier

_LINES = """
    SELECT l.seq, CAST(l.core AS BLOB), d.sealed
    FROM log AS l LEFT JOIN log_detail AS d USING (seq)"""

_OF_CLIENT = """
    WHERE l.seq IN (
        SELECT r.seq FROM log_ref AS r WHERE r.id IN (
            SELECT ?1
            UNION ALL SELECT id FROM visit WHERE client = ?1
            UNION ALL SELECT code FROM paper WHERE client = ?1))"""
"""Entries that name the card, or a visit or paper of it."""

_DAMAGED: Mapping[str, Fact] = MappingProxyType({"damaged": True})
_UNREADABLE = Entry(datetime.fromtimestamp(0, UTC), StaffId(""), "log.damaged", Phase.FAILED)
"""What is shown for an entry that nobody can read: it must not hide the others."""


class SqlLogBook:
    """The log as one transaction sees it."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._connection = connection
        self._ring = ring
        self._touched = touched

    def latest(self, before: Seq | None, limit: int) -> list[LogLine]:
        """Return entries older than ``before``, the newest first; reports the log as read."""
        rows = self._connection.execute(
            f"{_LINES} WHERE ?1 IS NULL OR l.seq < ?1 ORDER BY l.seq DESC LIMIT ?2",
            (before, limit),
        )
        lines = [self._line(row) for row in rows]
        span = f"{lines[-1].seq}-{lines[0].seq}" if lines else ""
        self._touched(Touch(Verb.READ, Subject.LOG, span))
        return lines

    def of_client(self, client_id: ClientId, limit: int) -> list[LogLine]:
        """Return who opened or changed a card, the newest first; reports the log as read."""
        rows = self._connection.execute(
            f"{_LINES} {_OF_CLIENT} ORDER BY l.seq DESC LIMIT ?2", (client_id, limit)
        )
        lines = [self._line(row) for row in rows]
        self._touched(Touch(Verb.READ, Subject.LOG, client_id))
        return lines

    def names(self, subject: Subject, record: str) -> bool:
        """Tell whether any entry names this record; reads nothing of the log itself."""
        row = self._connection.execute(
            "SELECT 1 FROM log_ref WHERE kind = ? AND id = ? LIMIT 1", (subject.value, record)
        ).fetchone()
        return row is not None

    def verify(self, progress: Progress) -> Verification:
        """Check chain, signatures, and, with the grant *log*, the forward-secure MAC."""
        return Verifier(self._connection, self._ring).verify(progress)

    def _line(self, row: tuple[Any, ...]) -> LogLine:
        seq, core, sealed = row
        try:
            read = read_core(core)
        except ValueError:
            return LogLine(Seq(seq), _UNREADABLE, _DAMAGED)
        if not read.stamp.commitment:
            return LogLine(Seq(seq), read.entry, {})
        if sealed is None:
            return LogLine(Seq(seq), read.entry, None)
        return LogLine(Seq(seq), read.entry, self._detail(Seq(seq), sealed))

    def _detail(self, seq: Seq, sealed: bytes) -> Mapping[str, Fact] | Sealed:
        """Open a detail; one that was made not to open must not hide its whole page."""
        try:
            plain = self._ring.open(detail_place(seq), sealed)
            detail = plain if isinstance(plain, Sealed) else json.loads(plain)
        except (RecordDamaged, ValueError, RecursionError):
            return _DAMAGED
        if isinstance(detail, Sealed):
            return detail
        return detail if _is_detail(detail) else _DAMAGED


def _is_detail(read: object) -> bool:
    """Tell whether what somebody sealed to the owner is what this program seals."""
    return isinstance(read, dict) and all(
        fact is None
        or isinstance(fact, str | int)
        or (isinstance(fact, list) and all(isinstance(part, str) for part in fact))
        for fact in read.values()
    )
