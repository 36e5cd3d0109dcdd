"""Reading the log back; writing it is ``storage.audit``."""

import json
from typing import Any

from salon_vault.audit import Seq, Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.errors import DatabaseDamaged
from salon_vault.log.model import LogLine, Verification
from salon_vault.ports import Progress
from storage.audit import detail_place
from storage.cipher import Connection
from storage.log_format import read_core
from storage.ring import KeyRing
from storage.sealed import Touched
from storage.verification import Verifier

_LINES = "SELECT l.seq, l.core, d.sealed FROM log AS l LEFT JOIN log_detail AS d USING (seq)"

_OF_CLIENT = """
    WHERE l.seq IN (
        SELECT r.seq FROM log_ref AS r WHERE r.id IN (
            SELECT ?1
            UNION ALL SELECT id FROM visit WHERE client = ?1
            UNION ALL SELECT code FROM paper WHERE client = ?1))"""
"""Entries that name the card, or a visit or paper of it."""


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

    def verify(self, progress: Progress) -> Verification:
        """Check chain, signatures, and, with the grant *log*, the forward-secure MAC."""
        return Verifier(self._connection, self._ring).verify(progress)

    def _line(self, row: tuple[Any, ...]) -> LogLine:
        seq, core, sealed = row
        try:
            read = read_core(core.encode("ascii"))
        except ValueError as error:
            raise DatabaseDamaged from error
        if not read.stamp.commitment:
            return LogLine(Seq(seq), read.entry, {})
        if sealed is None:
            return LogLine(Seq(seq), read.entry, None)
        plain = self._ring.open(detail_place(seq), sealed)
        detail = plain if isinstance(plain, Sealed) else json.loads(plain)
        return LogLine(Seq(seq), read.entry, detail)
